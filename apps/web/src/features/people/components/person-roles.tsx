import type { PersonSummary } from '@integra/shared-types/accounts';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/ui/button.js';
import { useFormatters } from '../../../lib/i18n/formatters.js';
import { GiveRoleDialog } from './give-role-dialog.js';
import styles from './person-roles.module.css';
import { RoleName } from './role-name.js';
import { WithdrawRoleDialog } from './withdraw-role-dialog.js';

type PersonRolesProps = { person: PersonSummary };

/** The roles somebody has beside being a learner, and how to change them. */
export const PersonRoles = ({ person }: PersonRolesProps) => {
  const { t } = useTranslation('people');
  const format = useFormatters();
  const [isGiving, setGiving] = useState(false);
  const [withdrawn, setWithdrawn] = useState<PersonSummary['roles'][number] | null>(null);
  return (
    <div className={styles.roles}>
      {person.roles.length === 0 ? (
        <p className={styles.none}>{t('person.noRoles')}</p>
      ) : (
        <ul className={styles.list}>
          {person.roles.map((role) => (
            <li key={role.id} className={styles.role}>
              <div className={styles.words}>
                <p id={role.id} className={styles.name}>
                  <RoleName role={role} />
                </p>
                {role.validUntil && (
                  <p className={styles.until}>{t('person.roleUntil', { date: format.date(role.validUntil) })}</p>
                )}
              </div>
              <Button aria-describedby={role.id} onClick={() => setWithdrawn(role)}>
                {t('person.withdraw')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button icon={Plus} onClick={() => setGiving(true)}>
          {t('person.giveRole')}
        </Button>
      </div>
      {isGiving && <GiveRoleDialog person={person} onClose={() => setGiving(false)} />}
      {withdrawn && <WithdrawRoleDialog person={person} role={withdrawn} onClose={() => setWithdrawn(null)} />}
    </div>
  );
};
