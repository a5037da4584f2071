import { MatchNameSchema } from '@integra/shared-types/certificates';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../../components/layout/section.js';
import { Button } from '../../../../components/ui/button.js';
import { Form } from '../../../../components/ui/form.js';
import { Notice } from '../../../../components/ui/notice.js';
import { TextField } from '../../../../components/ui/text-field.js';
import { useForm } from '../../../../lib/forms/use-form.js';
import { matchName } from '../../api/verification.js';
import styles from './name-match.module.css';

type NameMatchProps = { code: string };

type Compared = { name: string; matches: boolean };

/** The name is not shown, but whoever has the certificate in hand can have it compared on the server. */
export const NameMatch = ({ code }: NameMatchProps) => {
  const { t } = useTranslation('certificates');
  const [compared, setCompared] = useState<Compared | null>(null);
  const form = useForm({
    schema: MatchNameSchema,
    initial: { name: '' },
    send: async ({ name }) => setCompared({ name, ...(await matchName(code, name)) }),
  });
  // The answer is about the name it was given for, not about what is typed since.
  const isCurrent = compared !== null && compared.name === form.values.name.trim();

  return (
    <Section title={t('match.title')} description={t('match.text')}>
      <Form
        form={form}
        label={t('match.title')}
        actions={
          <Button type="submit" isBusy={form.isSending}>
            {t('match.submit')}
          </Button>
        }
      >
        <TextField {...form.field('name')} label={t('match.label')} autoComplete="off" spellCheck={false} />
      </Form>
      <div role="status" className={styles.answer}>
        {isCurrent && (
          <Notice kind={compared.matches ? 'success' : 'info'} title={compared.name}>
            <p>{t(compared.matches ? 'match.matches' : 'match.differs')}</p>
          </Notice>
        )}
      </div>
    </Section>
  );
};
