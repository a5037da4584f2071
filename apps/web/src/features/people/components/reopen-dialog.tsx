import type { PersonSummary } from '@integra/shared-types/accounts';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.js';
import { useAnnounce } from '../../../components/ui/live-region.js';
import { reopen } from '../api/people.js';
import { usePersonChanged } from '../api/use-person-changed.js';

type ReopenDialogProps = { person: PersonSummary; onClose: () => void };

export const ReopenDialog = ({ person, onClose }: ReopenDialogProps) => {
  const { t } = useTranslation('people');
  const announce = useAnnounce();
  const personChanged = usePersonChanged();
  const name = person.displayName ?? person.email;
  return (
    <ConfirmDialog
      title={t('reopen.title', { name })}
      confirmLabel={t('reopen.submit')}
      onConfirm={async () => {
        personChanged(await reopen(person.accountId));
        announce(t('reopen.done', { name }));
      }}
      onClose={onClose}
    >
      <p>{t('reopen.text')}</p>
    </ConfirmDialog>
  );
};
