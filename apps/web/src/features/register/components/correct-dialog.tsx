import { CorrectSchema, type RegisterEntry } from '@integra/shared-types/certificates';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../components/ui/form-dialog.js';
import { useAnnounce } from '../../../components/ui/live-region.js';
import { TextArea } from '../../../components/ui/text-area.js';
import { TextField } from '../../../components/ui/text-field.js';
import { useForm } from '../../../lib/forms/use-form.js';
import { correctCertificate, REGISTER_KEY } from '../api/register.js';

type CorrectDialogProps = { entry: RegisterEntry; onClose: () => void };

/** A wrong name is put right by a new certificate; the old one points to it. */
export const CorrectDialog = ({ entry: { id, serial, legalName }, onClose }: CorrectDialogProps) => {
  const { t } = useTranslation('register');
  const announce = useAnnounce();
  const client = useQueryClient();
  const form = useForm({
    schema: CorrectSchema,
    initial: { legalName, reason: '' },
    fieldOfCode: { certificate_name_unprintable: 'legalName' },
    send: async (values) => {
      const replacement = await correctCertificate(id, values);
      await client.invalidateQueries({ queryKey: [REGISTER_KEY] });
      announce(t('correct.done', { serial: replacement.serial }));
      onClose();
    },
  });
  return (
    <FormDialog title={t('correct.title', { serial })} form={form} submitLabel={t('correct.submit')} onClose={onClose}>
      <p>{t('correct.text')}</p>
      <TextField
        {...form.field('legalName')}
        label={t('field.legalName')}
        description={t('correct.nameDescription')}
        maxLength={120}
        autoComplete="off"
        spellCheck={false}
      />
      <TextArea
        {...form.field('reason')}
        label={t('field.reason')}
        description={t('correct.reasonDescription')}
        rows={3}
        maxLength={500}
      />
    </FormDialog>
  );
};
