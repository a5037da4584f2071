import { HOLDER_DISPLAYS, type HolderDisplay, type MyCertificate } from '@integra/shared-types/certificates';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../../components/ui/error-state.js';
import { useAnnounce } from '../../../../components/ui/live-region.js';
import { RadioGroup } from '../../../../components/ui/radio-group.js';
import { chooseHolderDisplay, myCertificatesQuery } from '../../api/my-certificates.js';
import { initialsOf } from './initials.js';

type HolderDisplayFieldProps = { certificate: MyCertificate };

/** What the public page shows of the holder, each choice with what will then stand there. Takes effect at once. */
export const HolderDisplayField = ({ certificate: { id, legalName, holderDisplay } }: HolderDisplayFieldProps) => {
  const { t } = useTranslation('certificates');
  const announce = useAnnounce();
  const client = useQueryClient();
  const choose = useMutation({
    mutationFn: (display: HolderDisplay) => chooseHolderDisplay(id, display),
    onSuccess: (changed) => {
      client.setQueryData(
        myCertificatesQuery.queryKey,
        (list) => list && { items: list.items.map((item) => (item.id === changed.id ? changed : item)) },
      );
      announce(t('holder.saved'));
    },
  });
  const preview: Readonly<Record<HolderDisplay, string>> = {
    hidden: t('holder.hiddenPreview'),
    initials: t('holder.preview', { name: initialsOf(legalName) }),
    full: t('holder.preview', { name: legalName }),
  };

  return (
    <div>
      <RadioGroup
        name={`holder-${id}`}
        label={t('holder.label')}
        value={choose.isPending ? choose.variables : holderDisplay}
        options={HOLDER_DISPLAYS.map((value) => ({
          value,
          label: t(`holder.${value}`),
          description: preview[value],
        }))}
        onChange={(value) => choose.mutate(value)}
      />
      {choose.error && <ErrorState error={choose.error} title={t('holder.failed')} />}
    </div>
  );
};
