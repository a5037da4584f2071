import { type EnrolmentCertificate, RequestCertificateSchema } from '@integra/shared-types/certificates';
import type { Language } from '@integra/shared-types/language-table';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../components/ui/button.js';
import { Form } from '../../../../components/ui/form.js';
import { useAnnounce } from '../../../../components/ui/live-region.js';
import { Select } from '../../../../components/ui/select.js';
import { TextField } from '../../../../components/ui/text-field.js';
import { useForm } from '../../../../lib/forms/use-form.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { useLanguage } from '../../../../lib/i18n/use-language.js';
import type { CourseOfEnrolment } from '../../api/course-of-enrolment.js';
import { enrolmentCertificateQuery, requestCertificate } from '../../api/my-certificates.js';

type NameFieldsProps = {
  enrolmentId: string;
  state: EnrolmentCertificate;
  languages: CourseOfEnrolment['languages'];
  submitLabel: string;
  onSaved: () => void;
  onCancel?: (() => void) | undefined;
};

/** The page's language where the course has it; otherwise the course's first. */
const proposedLanguage = (languages: CourseOfEnrolment['languages'], wanted: Language): Language =>
  (languages.find(({ language }) => language === wanted) ?? languages[0])?.language ?? 'en';

export const NameFields = (props: NameFieldsProps) => {
  const { enrolmentId, state, languages, submitLabel, onSaved, onCancel } = props;
  const { t } = useTranslation('certificates');
  const { language } = useLanguage();
  const format = useFormatters();
  const announce = useAnnounce();
  const client = useQueryClient();
  const form = useForm({
    schema: RequestCertificateSchema,
    initial: {
      legalName: state.legalName ?? '',
      language: state.language ?? proposedLanguage(languages, language),
    },
    fieldOfCode: { certificate_name_unprintable: 'legalName' },
    send: async (values) => {
      client.setQueryData(
        enrolmentCertificateQuery(enrolmentId).queryKey,
        await requestCertificate(enrolmentId, values),
      );
      void client.invalidateQueries({ queryKey: ['my-certificates'] });
      announce(t('name.saved'));
      onSaved();
    },
  });

  const chosen = form.field('language');
  return (
    <Form
      form={form}
      label={t('name.label')}
      actions={
        <>
          <Button type="submit" look="primary" isBusy={form.isSending}>
            {submitLabel}
          </Button>
          {onCancel && <Button onClick={onCancel}>{t('ui.cancel', { ns: 'shell' })}</Button>}
        </>
      }
    >
      <p>{t('name.purpose')}</p>
      <TextField
        {...form.field('legalName')}
        label={t('name.label')}
        description={t('name.description')}
        autoComplete="name"
        spellCheck={false}
        maxLength={120}
      />
      <Select
        {...chosen}
        onChange={(next) => next && chosen.onChange(next)}
        label={t('name.language')}
        description={t('name.languageDescription')}
        options={languages.map((offered) => {
          const name = format.language(offered.language);
          return {
            value: offered.language,
            label: offered.isPreview ? t('name.preview', { language: name }) : name,
          };
        })}
      />
    </Form>
  );
};
