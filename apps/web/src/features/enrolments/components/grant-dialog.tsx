import type { ManagedEnrolment } from '@integra/shared-types/enrolments';
import { GrantAttemptSchema } from '@integra/shared-types/quizzes';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../components/ui/form-dialog.js';
import { useAnnounce } from '../../../components/ui/live-region.js';
import { Select } from '../../../components/ui/select.js';
import { TextArea } from '../../../components/ui/text-area.js';
import { coursesQuery } from '../../../lib/directory/courses.js';
import { useForm } from '../../../lib/forms/use-form.js';
import { grantAttempt } from '../api/enrolments.js';

type GrantDialogProps = { enrolment: ManagedEnrolment; onClose: () => void };

/** One more attempt at a quiz that counts them. */
export const GrantDialog = ({ enrolment, onClose }: GrantDialogProps) => {
  const { t } = useTranslation('enrolments');
  const announce = useAnnounce();
  const course = useQuery(coursesQuery).data?.find(({ key }) => key === enrolment.courseKey);
  const version = course?.versions.find(({ number }) => number === enrolment.versionNumber);
  const quizzes = version?.quizzes.filter(({ attempts }) => attempts !== null) ?? [];
  const form = useForm({
    schema: GrantAttemptSchema,
    initial: { quizKey: null, reason: '' },
    fieldOfCode: { quiz_not_found: 'quizKey' },
    send: async (values) => {
      await grantAttempt(enrolment.id, values);
      announce(t('grant.done', { name: enrolment.person.displayName }));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('grant.title', { name: enrolment.person.displayName })}
      form={form}
      submitLabel={t('grant.submit')}
      onClose={onClose}
    >
      <p>{t('grant.text')}</p>
      <Select
        {...form.field('quizKey')}
        label={t('field.quiz')}
        emptyLabel={t('field.choose')}
        options={quizzes.map(({ key, title, attempts }) => ({
          value: key,
          label: t('grant.quiz', { title, count: attempts ?? 0 }),
        }))}
      />
      <TextArea
        {...form.field('reason')}
        label={t('field.reason')}
        description={t('grant.reasonDescription')}
        rows={3}
        maxLength={500}
      />
    </FormDialog>
  );
};
