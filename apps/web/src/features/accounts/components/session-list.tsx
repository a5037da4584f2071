import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/ui/button.js';
import { ErrorState } from '../../../components/ui/error-state.js';
import { Item, ItemList } from '../../../components/ui/item-list.js';
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
      <ItemList>
        {sessions.map(({ id, device, startedAt, lastSeenAt, isCurrent }) => (
          <Item
            key={id}
            name={
              <>
                {device} {isCurrent && <StatusLabel tone="action">{t('sessions.current')}</StatusLabel>}
              </>
            }
            detail={t('sessions.times', { start: format.dateTime(startedAt), last: format.dateTime(lastSeenAt) })}
            act={
              !isCurrent && (
                <Button
                  isBusy={end.isPending && end.variables === id}
                  aria-label={t('sessions.endOne', { device })}
                  onClick={() => end.mutate(id)}
                >
                  {t('sessions.end')}
                </Button>
              )
            }
          />
        ))}
      </ItemList>
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
