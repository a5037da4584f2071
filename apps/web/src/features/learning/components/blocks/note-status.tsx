import { CloudAlert, CloudCheck, type LucideIcon, PencilLine } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../components/ui/button.js';
import { useAnnounce } from '../../../../components/ui/live-region.js';
import { useErrorText } from '../../../../lib/api/use-error-text.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import type { AutosaveState } from '../../hooks/autosaver.js';
import styles from './note-status.module.css';

/** From here on people are told how much room is left. */
const NEAR_THE_LIMIT = 1_000;

const ICON: Readonly<Record<AutosaveState['kind'], LucideIcon>> = {
  empty: PencilLine,
  unsaved: PencilLine,
  saving: PencilLine,
  saved: CloudCheck,
  failed: CloudAlert,
  refused: CloudAlert,
  outdated: CloudAlert,
};

type NoteStatusProps = { state: AutosaveState; charactersLeft: number; onRetry: () => void };

/** Whether a text is saved: always in sight, and spoken when it changes for good or bad, not at every pause in typing. */
export const NoteStatus = ({ state, charactersLeft, onRetry }: NoteStatusProps) => {
  const { t } = useTranslation(['learning', 'shell']);
  const format = useFormatters();
  const announce = useAnnounce();
  const atFirst = useRef(state);
  const spoken = useRef<AutosaveState['kind'] | null>(null);
  const failure = state.kind === 'failed' || state.kind === 'refused' ? state.error : null;
  const errorText = useErrorText(failure);
  const Icon = ICON[state.kind];
  const words =
    state.kind === 'saved'
      ? t('note.saved', { time: format.time(state.at) })
      : t(state.kind === 'refused' ? 'note.failed' : `note.${state.kind}`);

  useEffect(() => {
    const isTold = !['empty', 'unsaved', 'saving'].includes(state.kind);
    if (!isTold || state === atFirst.current || spoken.current === state.kind) return;
    spoken.current = state.kind;
    announce(words);
  }, [state, words, announce]);

  return (
    <div className={styles.status}>
      <p className={styles.words} data-state={state.kind}>
        <Icon className={styles.icon} />
        <span>
          {words} {errorText}
        </span>
      </p>
      {failure && (
        <Button look="quiet" onClick={onRetry}>
          {t('shell:ui.tryAgain')}
        </Button>
      )}
      {charactersLeft <= NEAR_THE_LIMIT && (
        <p className={styles.count}>{t('note.charactersLeft', { count: charactersLeft })}</p>
      )}
    </div>
  );
};
