import { type RegisterEntry, RevokeSchema } from '@integra/shared-types/certificates';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../components/ui/form-dialog.js';
import { useAnnounce } from '../../../components/ui/live-region.js';
import { Notice } from '../../../components/ui/notice.js';
import { TextArea } from '../../../components/ui/text-area.js';
import { useForm } from '../../../lib/forms/use-form.js';
import { REGISTER_KEY, revokeCertificate } from '../api/register.js';

type RevokeDialogProps = { entry: RegisterEntry; onClose: () => void };

export const RevokeDialog = ({ entry: { id, serial }, onClose }: RevokeDialogProps) => {
  const { t } = useTranslation('register');
  const announce = useAnnounce();
  const client = useQueryClient();
  const form = useForm({
    schema: RevokeSchema,
    initial: { reason: '' },
    send: async (values) => {
      await revokeCertificate(id, values);
      await client.invalidateQueries({ queryKey: [REGISTER_KEY] });
      announce(t('revoke.done', { serial }));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('revoke.title', { serial })}
      form={form}
      submitLabel={t('revoke.submit')}
      isDangerous
      onClose={onClose}
    >
      <Notice kind="attention">
        <p>{t('revoke.text')}</p>
      </Notice>
      <TextArea
        {...form.field('reason')}
        label={t('field.reason')}
        description={t('revoke.reasonDescription')}
        rows={3}
        maxLength={500}
      />
    </FormDialog>
  );
};
