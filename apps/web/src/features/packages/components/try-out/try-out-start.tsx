import type { Language } from '@integra/shared-types/language-table';
import { Play } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlayerEnd } from '../../../../components/package-window/use-shell.js';
import { Button } from '../../../../components/ui/button.js';
import { ErrorState } from '../../../../components/ui/error-state.js';
import { Notice, type NoticeKind } from '../../../../components/ui/notice.js';
import { LanguageChoice } from '../language-choice.js';
import styles from './try-out.module.css';

type TryOutStartProps = {
  languages: readonly Language[];
  language: Language;
  onLanguage: (language: Language) => void;
  /** How the window that was open here ended; null when none was. */
  ended: PlayerEnd | null;
  isBusy: boolean;
  error: Error | null;
  onOpen: () => void;
};

const CLOSED = { kind: 'attention', title: 'tryOut.over', text: 'tryOut.overText' } as const;

/** What is said of each end; where nothing is recorded, nothing can be missing either. */
const ENDS = {
  left: null,
  fenced: CLOSED,
  over: CLOSED,
  unsent: null,
  used: { kind: 'info', title: 'tryOut.used', text: 'tryOut.usedText' },
} as const satisfies Readonly<Record<PlayerEnd, { kind: NoticeKind; title: string; text: string } | null>>;

/** What there is to know and to choose before a package is tried out. */
export const TryOutStart = (props: TryOutStartProps) => {
  const { languages, language, onLanguage, ended, isBusy, error, onOpen } = props;
  const { t } = useTranslation('packages');
  const button = useRef<HTMLButtonElement>(null);
  const hasClosed = useRef(ended !== null);
  const end = ended && ENDS[ended];

  useEffect(() => {
    if (hasClosed.current) button.current?.focus();
  }, []);

  return (
    <div className={styles.start}>
      {end && (
        <Notice kind={end.kind} isNew title={t(end.title)}>
          {t(end.text)}
        </Notice>
      )}
      <Notice kind="info" title={t('tryOut.nothing')}>
        {t('tryOut.text')}
      </Notice>
      <LanguageChoice name="language" languages={languages} value={language} onChange={onLanguage} />
      {error && <ErrorState title={t('tryOut.failed')} error={error} />}
      <Button ref={button} look="primary" icon={Play} isBusy={isBusy} onClick={onOpen}>
        {t(ended === null ? 'tryOut.open' : 'tryOut.again')}
      </Button>
    </div>
  );
};
