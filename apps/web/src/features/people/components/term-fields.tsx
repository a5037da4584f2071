import { isFoundingLicence } from '@integra/shared-types/permissions';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/ui/date-field.js';
import { TextField } from '../../../components/ui/text-field.js';
import type { Problem } from '../../../lib/forms/problems.js';
import { today } from '../calendar-day.js';
import type { RoleDraft } from '../role-drafts.js';

type TermFieldsProps = {
  value: RoleDraft;
  onChange: (value: RoleDraft) => void;
  /** Shown at what is needed and empty. */
  missing: Problem | undefined;
};

/** Until when, and why: a founding licence needs both. */
export const TermFields = ({ value, onChange, missing }: TermFieldsProps) => {
  const { t } = useTranslation('people');
  const { validUntil, reason } = value;
  const isLicence = isFoundingLicence(value.role);
  return (
    <>
      <DateField
        name="validUntil"
        label={t('field.validUntil')}
        description={isLicence ? undefined : t('field.validUntilDescription')}
        isOptional={!isLicence}
        min={today()}
        value={validUntil}
        onChange={(day) => onChange({ ...value, validUntil: day })}
        problem={isLicence && validUntil === null ? missing : undefined}
      />
      <TextField
        name="reason"
        label={t('field.reason')}
        isOptional={!isLicence}
        maxLength={500}
        autoComplete="off"
        value={reason}
        onChange={(text) => onChange({ ...value, reason: text })}
        problem={isLicence && reason.trim() === '' ? missing : undefined}
      />
    </>
  );
};
