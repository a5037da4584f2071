import { AUDIENCES, type Audience } from '@integra/shared-types/content';
import type { CourseView, Enrolment } from '@integra/shared-types/learning';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../../components/ui/error-state.js';
import { useAnnounce } from '../../../../components/ui/live-region.js';
import { RadioGroup } from '../../../../components/ui/radio-group.js';
import { enrolmentKey } from '../../../../lib/enrolments/enrolment-key.js';
import { courseViewKey } from '../../api/course-view.js';
import { changeAudience } from '../../api/enrolment.js';
import styles from './audience-field.module.css';

type AudienceFieldProps = { enrolment: Enrolment };

/** For which setting cases are told; chosen at once, and what is done stays done. */
export const AudienceField = ({ enrolment }: AudienceFieldProps) => {
  const { t } = useTranslation('learning');
  const client = useQueryClient();
  const announce = useAnnounce();
  const change = useMutation({
    mutationFn: (audience: Audience) => changeAudience(enrolment.id, audience),
    onSuccess: async (changed) => {
      client.setQueriesData<CourseView>(
        { queryKey: courseViewKey(enrolment.id) },
        (view) => view && { ...view, enrolment: changed },
      );
      announce(t('audience.changed'));
      await client.invalidateQueries({ queryKey: enrolmentKey(enrolment.id) });
    },
  });
  return (
    <div id="audience" tabIndex={-1} className={styles.audience}>
      <RadioGroup
        name="audience"
        label={t('audience.label')}
        description={t('audience.text')}
        value={change.isPending ? change.variables : enrolment.audience}
        options={AUDIENCES.map((value) => ({ value, label: t(`audience.${value}`) }))}
        onChange={(audience) => change.mutate(audience)}
      />
      {change.error && <ErrorState title={t('audience.failed')} error={change.error} />}
    </div>
  );
};
