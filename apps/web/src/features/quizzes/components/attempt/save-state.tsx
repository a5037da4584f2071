import { CircleCheck, CloudOff, CloudUpload, type LucideIcon } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../components/ui/button.js';
import { useAnnounce } from '../../../../components/ui/live-region.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import type { OutboxPhase, OutboxState } from '../../autosave/outbox.types.js';
import styles from './save-state.module.css';

const ICON: Readonly<Record<OutboxPhase, LucideIcon>> = {
  saved: CircleCheck,
  saving: CloudUpload,
  unsent: CloudOff,
};

type SaveStateProps = { state: OutboxState; onRetry: () => void };

/** Always in sight: saved and when, on its way, or not saved yet. Screen readers hear of trouble and of its end, not of every save. */
export const SaveState = ({ state, onRetry }: SaveStateProps) => {
  const { t } = useTranslation('quizzes');
  const format = useFormatters();
  const announce = useAnnounce();
  const { phase, unsentCount, savedAt } = state;
  const Icon = ICON[phase];
  const wasUnsent = useRef(false);

  useEffect(() => {
    if (phase === 'saving') return;
    if (phase === 'unsent' && !wasUnsent.current) announce(t('save.unsent', { count: unsentCount }));
    if (phase === 'saved' && wasUnsent.current) announce(t('save.back'));
    wasUnsent.current = phase === 'unsent';
  }, [phase, unsentCount, announce, t]);

  const words = {
    saved: savedAt === null ? t('save.nothing') : t('save.saved', { time: format.time(savedAt) }),
    saving: t('save.saving'),
    unsent: t('save.unsent', { count: unsentCount }),
  }[phase];
  return (
    <div className={styles.save} data-phase={phase}>
      <Icon className={styles.icon} />
      <span>{words}</span>
      {phase === 'unsent' && (
        <Button look="quiet" className={styles.retry} onClick={onRetry}>
          {t('save.retry')}
        </Button>
      )}
    </div>
  );
};
