import { type CourseAdmin, ENROLMENT_MODES, UpdateCourseSchema } from '@integra/shared-types/courses';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/ui/button.js';
import { Form } from '../../../components/ui/form.js';
import { useAnnounce } from '../../../components/ui/live-region.js';
import { RadioGroup } from '../../../components/ui/radio-group.js';
import { coursesQuery } from '../../../lib/directory/courses.js';
import { useForm } from '../../../lib/forms/use-form.js';
import { updateCourse } from '../api/courses.js';

type EnrolmentModeFormProps = { course: CourseAdmin };

/** How people come into a course. */
export const EnrolmentModeForm = ({ course: { key, enrolmentMode, title } }: EnrolmentModeFormProps) => {
  const { t } = useTranslation('courseSettings');
  const announce = useAnnounce();
  const client = useQueryClient();
  const form = useForm({
    schema: UpdateCourseSchema,
    initial: { enrolmentMode },
    send: async (values) => {
      await updateCourse(key, values);
      await client.invalidateQueries({ queryKey: coursesQuery.queryKey });
      announce(t('mode.saved', { title }));
    },
  });
  return (
    <Form
      form={form}
      actions={
        <Button type="submit" isBusy={form.isSending}>
          {t('mode.submit')}
        </Button>
      }
    >
      <RadioGroup
        {...form.field('enrolmentMode')}
        label={t('mode.label')}
        description={t('mode.description')}
        options={ENROLMENT_MODES.map((value) => ({
          value,
          label: t(`mode.${value}`),
          description: t(`mode.${value}Text`),
        }))}
      />
    </Form>
  );
};
