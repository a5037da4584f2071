import { AUDIENCES, type Audience } from '@integra/shared-types/content';
import type { Language } from '@integra/shared-types/language-table';
import { MakePackageCourseSchema, type PackageCourseMade, type ScormPackage } from '@integra/shared-types/scorm';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../components/ui/button.js';
import { CheckboxGroup } from '../../../../components/ui/checkbox-group.js';
import { Form } from '../../../../components/ui/form.js';
import { Notice } from '../../../../components/ui/notice.js';
import { TextArea } from '../../../../components/ui/text-area.js';
import { TextField } from '../../../../components/ui/text-field.js';
import { ApiError } from '../../../../lib/api/api-error.js';
import { useForm } from '../../../../lib/forms/use-form.js';
import { makePackageCourse } from '../../api/package-acts.js';
import { typedNumber } from '../../typed-number.js';
import { LanguageChoice } from '../language-choice.js';

const CourseFormSchema = MakePackageCourseSchema.extend({ minutes: typedNumber(1, 600) });
/** Null stands for none. */
const everybody = (): Audience[] | null => [...AUDIENCES];

type CourseFormProps = {
  shown: ScormPackage;
  /** Those in which the package can be played, and the one that stands there at first. */
  languages: readonly Language[];
  language: Language;
  onMade: (made: PackageCourseMade) => void;
};

/** What a course of one lesson needs besides its package. */
export const CourseForm = ({ shown, languages, language, onMade }: CourseFormProps) => {
  const { t } = useTranslation('packages');
  const { t: tCourses } = useTranslation('courses');
  const form = useForm({
    schema: CourseFormSchema,
    initial: { title: shown.title, summary: '', language, audiences: everybody(), minutes: '' },
    send: async (course) => onMade(await makePackageCourse(shown.id, course)),
  });
  const isFirst = form.failure instanceof ApiError && form.failure.code === 'blueprint_not_found';
  return (
    <Form
      form={form}
      label={t('course.title')}
      actions={
        <Button type="submit" look="primary" isBusy={form.isSending}>
          {t('course.submit')}
        </Button>
      }
    >
      <p>{t('course.text')}</p>
      <TextField {...form.field('title')} label={t('course.name')} />
      <TextArea {...form.field('summary')} label={t('course.summary')} description={t('course.summaryText')} rows={3} />
      <LanguageChoice {...form.field('language')} languages={languages} />
      <CheckboxGroup
        {...form.field('audiences')}
        label={t('course.audiences')}
        description={t('course.audiencesText')}
        options={AUDIENCES.map((value) => ({ value, label: tCourses(`audience.${value}`) }))}
      />
      <TextField
        {...form.field('minutes')}
        label={t('course.minutes')}
        description={t('course.minutesText')}
        inputMode="numeric"
      />
      {isFirst && <Notice kind="attention">{t('course.firstText')}</Notice>}
    </Form>
  );
};
