import type { ScormPackage } from '@integra/shared-types/scorm';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PackagePlayer } from '../../../../components/package-window/package-player.js';
import type { PlayerEnd } from '../../../../components/package-window/use-shell.js';
import { rememberContentOrigin } from '../../../../lib/session/content-origin.js';
import { launchSandbox } from '../../api/package-acts.js';
import { useChosenLanguage } from '../../use-chosen-language.js';
import { TryOutStart } from './try-out-start.js';

type TryOutProps = { shown: ScormPackage };

/** A package as learners see it, in an attempt that is nobody's. */
export const TryOut = ({ shown }: TryOutProps) => {
  const { t } = useTranslation('packages');
  const { languages, language, choose } = useChosenLanguage(shown);
  const [ended, setEnded] = useState<PlayerEnd | null>(null);
  const launch = useMutation({
    mutationFn: () => launchSandbox(shown.id, language),
    onSuccess: ({ playerOrigin }) => rememberContentOrigin(playerOrigin),
  });
  if (launch.data) {
    return (
      <PackagePlayer
        key={launch.data.playerUrl}
        player={launch.data}
        title={launch.data.title}
        note={t('tryOut.nothing')}
        onSaved={() => undefined}
        onEnded={(reason) => {
          launch.reset();
          setEnded(reason);
        }}
      />
    );
  }
  return (
    <TryOutStart
      languages={languages}
      language={language}
      onLanguage={choose}
      ended={ended}
      isBusy={launch.isPending}
      error={launch.error}
      onOpen={() => launch.mutate()}
    />
  );
};
