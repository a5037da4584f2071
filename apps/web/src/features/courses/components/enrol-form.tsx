import { AudienceSchema } from '@integra/shared-types/content';
import type { CatalogueCourseDetail, EnrolmentMode } from '@integra/shared-types/courses';
import { EnrolSchema } from '@integra/shared-types/learning';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Button } from '../../../components/ui/button.js';
import { Form } from '../../../components/ui/form.js';
import { RadioGroup } from '../../../components/ui/radio-group.js';
import { useForm } from '../../../lib/forms/use-form.js';
import { useEnrol } from '../hooks/use-enrol.js';
import styles from './enrol-panel.module.css';

/** On the page nothing may be chosen yet. */
const FormSchema = EnrolSchema.extend({
  audience: AudienceSchema.nullable().transform((audience, context) => {
    if (audience !== null) return audience;
    context.addIssue({ code: 'custom', message: 'required' });
    return z.NEVER;
  }),
});

type EnrolFormProps = {
  course: CatalogueCourseDetail;
  mode: Exclude<EnrolmentMode, 'invitation'>;
  /** There was an enrolment or a request before. */
  isAgain: boolean;
};

/** Asks for the setting one works in, then enrols, or asks for a place where somebody decides. */
export const EnrolForm = ({ course, mode, isAgain }: EnrolFormProps) => {
  const { t } = useTranslation('courses');
  const enrol = useEnrol(course.key);
  const form = useForm({
    schema: FormSchema,
    constants: { courseKey: course.key },
    initial: { audience: course.suggestedAudience },
    send: ({ audience }) => enrol(audience),
  });
  const again = mode === 'open' ? 'enrol.againOpen' : 'enrol.againApproval';
  return (
    <Form
      form={form}
      label={t('enrol.title')}
      actions={
        <Button type="submit" look="primary" isBusy={form.isSending}>
          {t(isAgain ? again : `enrol.${mode}`)}
        </Button>
      }
    >
      <RadioGroup
        {...form.field('audience')}
        label={t('enrol.audience')}
        description={t('enrol.audienceText')}
        options={course.audiences.map((value) => ({
          value,
          label: t(`audience.${value}`),
          ...(value === course.suggestedAudience ? { description: t('enrol.suggested') } : {}),
        }))}
      />
      <p className={styles.note}>{t(`enrol.${mode}Text`)}</p>
    </Form>
  );
};
