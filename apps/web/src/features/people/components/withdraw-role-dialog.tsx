import type { PersonSummary } from '@integra/shared-types/accounts';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.js';
import { useAnnounce } from '../../../components/ui/live-region.js';
import { withdrawRole } from '../api/people.js';
import { usePersonChanged } from '../api/use-person-changed.js';
import { RoleName } from './role-name.js';
import { SessionsEnd } from './sessions-end.js';

type WithdrawRoleDialogProps = {
  person: PersonSummary;
  role: PersonSummary['roles'][number];
  onClose: () => void;
};

export const WithdrawRoleDialog = ({ person, role, onClose }: WithdrawRoleDialogProps) => {
  const { t } = useTranslation('people');
  const announce = useAnnounce();
  const personChanged = usePersonChanged();
  return (
    <ConfirmDialog
      title={t('withdrawRole.title', { name: person.displayName ?? person.email })}
      confirmLabel={t('withdrawRole.submit')}
      onConfirm={async () => {
        personChanged(await withdrawRole(person.accountId, role.id));
        announce(t('withdrawRole.done'));
      }}
      onClose={onClose}
    >
      <p>
        {t('withdrawRole.role')}{' '}
        <strong>
          <RoleName role={role} />
        </strong>
      </p>
      <SessionsEnd accountId={person.accountId} />
    </ConfirmDialog>
  );
};
