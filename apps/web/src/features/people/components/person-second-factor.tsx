import type { PersonSummary } from '@integra/shared-types/accounts';
import { useQueryClient } from '@tanstack/react-query';
import { Check, Minus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/ui/button.js';
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.js';
import { useAnnounce } from '../../../components/ui/live-region.js';
import { StatusLabel } from '../../../components/ui/status-label.js';
import { useSignedIn } from '../../../lib/session/session.js';
import { removeSecondFactor } from '../api/people.js';
import styles from './person-second-factor.module.css';

type PersonSecondFactorProps = { person: PersonSummary };

/** For somebody who lost telephone and recovery codes. */
export const PersonSecondFactor = ({ person }: PersonSecondFactorProps) => {
  const { t } = useTranslation('people');
  const announce = useAnnounce();
  const client = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const { accountId, hasSecondFactor } = person;
  const isOwn = useSignedIn().accountId === accountId;
  return (
    <div className={styles.factor}>
      <p>
        {hasSecondFactor ? (
          <StatusLabel tone="passed" icon={Check}>
            {t('secondFactor.on')}
          </StatusLabel>
        ) : (
          <StatusLabel icon={Minus}>{t('secondFactor.off')}</StatusLabel>
        )}
      </p>
      {hasSecondFactor && isOwn && <p>{t('secondFactor.own')}</p>}
      {hasSecondFactor && !isOwn && (
        <div>
          <Button onClick={() => setAsking(true)}>{t('secondFactor.remove')}</Button>
        </div>
      )}
      {isAsking && (
        <ConfirmDialog
          title={t('secondFactor.removeTitle', { name: person.displayName ?? person.email })}
          confirmLabel={t('secondFactor.remove')}
          onConfirm={async () => {
            await removeSecondFactor(accountId);
            await client.invalidateQueries({ queryKey: ['people'] });
            announce(t('secondFactor.removed'));
          }}
          onClose={() => setAsking(false)}
        >
          <p>{t('secondFactor.removeText')}</p>
        </ConfirmDialog>
      )}
    </div>
  );
};
