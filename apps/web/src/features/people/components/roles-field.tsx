import { Plus, Trash2 } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/ui/button.js';
import { describedBy, FieldError } from '../../../components/ui/field-error.js';
import type { FieldProps } from '../../../lib/forms/use-form.js';
import { newId } from '../../../lib/new-id.js';
import { draftOf, isComplete, type RoleRow } from '../role-drafts.js';
import { RoleFields } from './role-fields.js';
import styles from './roles-field.module.css';

const MAX_ROLES = 10;

/** Roles to begin with: none, one or several. */
export const RolesField = ({ value: rows, onChange, problem }: FieldProps<'roles', RoleRow[]>) => {
  const { t } = useTranslation('people');
  const id = useId();
  return (
    <fieldset className={styles.roles} aria-describedby={describedBy(id, true, problem)}>
      <legend className={styles.legend}>{t('field.roles')}</legend>
      <p id={`${id}-description`} className={styles.description}>
        {t('field.rolesDescription')}
      </p>
      {rows.map((row, index) => (
        <fieldset key={row.id} className={styles.row}>
          <legend className={styles.rowLegend}>{t('field.roleNumber', { number: index + 1 })}</legend>
          <RoleFields
            value={row}
            onChange={(draft) => onChange(rows.map((each) => (each.id === row.id ? { ...draft, id: row.id } : each)))}
            problem={isComplete(row) ? undefined : problem}
          />
          <Button look="quiet" icon={Trash2} onClick={() => onChange(rows.filter((each) => each.id !== row.id))}>
            {t('field.takeRoleAway', { number: index + 1 })}
          </Button>
        </fieldset>
      ))}
      <FieldError id={`${id}-error`} problem={problem?.kind === 'refused' ? problem : undefined} />
      {rows.length < MAX_ROLES && (
        <div>
          <Button icon={Plus} onClick={() => onChange([...rows, { ...draftOf(null), id: newId() }])}>
            {t('field.addRole')}
          </Button>
        </div>
      )}
    </fieldset>
  );
};
