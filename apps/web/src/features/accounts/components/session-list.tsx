import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/ui/button.js';
import { ErrorState } from '../../../components/ui/error-state.js';
import { useAnnounce } from '../../../components/ui/live-region.js';
import { Skeleton } from '../../../components/ui/skeleton.js';
import { StatusLabel } from '../../../components/ui/status-label.js';
import { useFormatters } from '../../../lib/i18n/formatters.js';
import { endOtherSessions, endSession, sessionsQuery } from '../api/profile.js';
import styles from './session-list.module.css';

/** Where one is logged in, and how to end that. */
export const SessionList = () => {
  const { t } = useTranslation('accounts');
  const format = useFormatters();
  const announce = useAnnounce();
  const client = useQueryClient();
  const { data: sessions, error, refetch } = useQuery(sessionsQuery);
  const end = useMutation({
    mutationFn: (id: string | null) => (id === null ? endOtherSessions() : endSession(id)),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: sessionsQuery.queryKey });
      announce(t('sessions.ended'));
    },
  });

  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!sessions) return <Skeleton shape="rows" count={2} />;
  const hasOthers = sessions.some((session) => !session.isCurrent);
  return (
    <div className={styles.sessions}>
      <ul className={styles.list}>
        {sessions.map(({ id, device, startedAt, lastSeenAt, isCurrent }) => (
          <li key={id} className={styles.session}>
            <div className={styles.words}>
              <p className={styles.device}>
                {device} {isCurrent && <StatusLabel tone="action">{t('sessions.current')}</StatusLabel>}
              </p>
              <p className={styles.times}>
                {t('sessions.times', { start: format.dateTime(startedAt), last: format.dateTime(lastSeenAt) })}
              </p>
            </div>
            {!isCurrent && (
              <Button
                isBusy={end.isPending && end.variables === id}
                aria-label={t('sessions.endOne', { device })}
                onClick={() => end.mutate(id)}
              >
                {t('sessions.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {end.error && <ErrorState error={end.error} />}
      {hasOthers && (
        <div>
          <Button isBusy={end.isPending && end.variables === null} onClick={() => end.mutate(null)}>
            {t('sessions.endOthers')}
          </Button>
        </div>
      )}
    </div>
  );
};
