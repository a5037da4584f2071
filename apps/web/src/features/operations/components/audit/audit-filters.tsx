import { useTranslation } from 'react-i18next';
import { PersonField } from '../../../../components/pickers/person-field.js';
import { FilterBar } from '../../../../components/ui/filter-bar.js';
import { Select } from '../../../../components/ui/select.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import type { Filters } from '../../../../lib/lists/use-filters.js';
import type { AuditFiltersSchema } from '../../api/audit.js';
import { AUDIT_ACTIONS } from '../../audit-actions.js';
import { shortId, useAuditText } from '../../use-audit-text.js';

type AuditFiltersProps = { filters: Filters<typeof AuditFiltersSchema> };

export const AuditFilters = ({ filters: { values, isActive, set, clear } }: AuditFiltersProps) => {
  const { t } = useTranslation('operations');
  const { compare } = useFormatters();
  const { actionText, subjectText } = useAuditText();
  const actions = AUDIT_ACTIONS.map((action) => ({ value: action as string, label: actionText(action) })).sort(
    (one, other) => compare(one.label, other.label),
  );
  return (
    <>
      <FilterBar label={t('audit.filter')} isActive={isActive} onClear={clear}>
        <PersonField
          name="actor"
          label={t('audit.actor')}
          isOptional="unsaid"
          value={values.actorId ?? null}
          emptyLabel={t('all')}
          onChange={(id) => set('actorId', id)}
        />
        <Select
          name="action"
          label={t('audit.action')}
          isOptional="unsaid"
          value={values.action ?? null}
          emptyLabel={t('all')}
          options={actions}
          onChange={(action) => set('action', action)}
        />
      </FilterBar>
      {values.subjectKind && values.subjectId && (
        <p>
          {t('audit.onlyAbout', { kind: subjectText(values.subjectKind) })} <code>{shortId(values.subjectId)}</code>
        </p>
      )}
    </>
  );
};
