import { AUDIENCES } from '@integra/shared-types/content';
import { EnrolPersonSchema } from '@integra/shared-types/enrolments';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PersonField } from '../../../components/pickers/person-field.js';
import { FormDialog } from '../../../components/ui/form-dialog.js';
import { useAnnounce } from '../../../components/ui/live-region.js';
import { RadioGroup } from '../../../components/ui/radio-group.js';
import { Select } from '../../../components/ui/select.js';
import { coursesQuery } from '../../../lib/directory/courses.js';
import { useForm } from '../../../lib/forms/use-form.js';
import { enrolPerson } from '../api/enrolments.js';
import { useEnrolmentsChanged } from '../api/use-enrolments-changed.js';

type EnrolDialogProps = { onClose: () => void };

/** Puts somebody into a course, whatever its way of enrolling. */
export const EnrolDialog = ({ onClose }: EnrolDialogProps) => {
  const { t } = useTranslation('enrolments');
  const announce = useAnnounce();
  const changed = useEnrolmentsChanged();
  const { data: courses } = useQuery(coursesQuery);
  const form = useForm({
    schema: EnrolPersonSchema,
    initial: { accountId: null, courseKey: null, audience: null },
    fieldOfCode: { account_not_found: 'accountId', enrolment_exists: 'courseKey', course_not_found: 'courseKey' },
    send: async (values) => {
      await enrolPerson(values);
      await changed();
      announce(t('enrol.done'));
      onClose();
    },
  });
  return (
    <FormDialog title={t('enrol.title')} form={form} submitLabel={t('enrol.submit')} onClose={onClose}>
      <PersonField {...form.field('accountId')} label={t('field.person')} description={t('field.personDescription')} />
      <Select
        {...form.field('courseKey')}
        label={t('field.course')}
        emptyLabel={t('field.choose')}
        options={(courses ?? []).map(({ key, title, sourceLanguage }) => ({
          value: key,
          label: title,
          lang: sourceLanguage,
        }))}
      />
      <RadioGroup
        {...form.field('audience')}
        label={t('field.audience')}
        description={t('field.audienceDescription')}
        options={AUDIENCES.map((value) => ({ value, label: t(`audience.${value}`) }))}
      />
    </FormDialog>
  );
};
