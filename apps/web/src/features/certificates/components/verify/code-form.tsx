import { CertificateCodeSchema } from '@integra/shared-types/certificates';
import { WEB_PATHS } from '@integra/shared-types/web-paths';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { Button } from '../../../../components/ui/button.js';
import { Form } from '../../../../components/ui/form.js';
import { TextField } from '../../../../components/ui/text-field.js';
import { useForm } from '../../../../lib/forms/use-form.js';

const CodeFormSchema = z.object({ code: z.string().trim().min(1) });

/** The address of what was typed; what cannot be a code gets an answer there, too. */
const pathOf = (typed: string): string =>
  WEB_PATHS.verifyCertificate(CertificateCodeSchema.safeParse(typed).data ?? encodeURIComponent(typed));

type CodeFormProps = {
  /** What stands in the field at first: a code of the address that cannot be one. */
  initial?: string;
};

/** The code as it is typed from paper: in any case, with or without hyphens. */
export const CodeForm = ({ initial = '' }: CodeFormProps) => {
  const { t } = useTranslation('certificates');
  const navigate = useNavigate();
  const form = useForm({
    schema: CodeFormSchema,
    initial: { code: initial },
    send: async ({ code }) => navigate(pathOf(code)),
  });
  return (
    <Form
      form={form}
      label={t('verify.code')}
      actions={
        <Button type="submit" look="primary" isBusy={form.isSending}>
          {t('verify.submit')}
        </Button>
      }
    >
      <TextField
        {...form.field('code')}
        label={t('verify.code')}
        description={t('verify.codeDescription')}
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
      />
    </Form>
  );
};
