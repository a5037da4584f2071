import type { PersonSummary } from '@integra/shared-types/accounts';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/ui/button.js';
import { Item, ItemList } from '../../../components/ui/item-list.js';
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
        <ItemList>
          {person.roles.map((role) => (
            <Item
              key={role.id}
              name={<RoleName role={role} />}
              nameId={role.id}
              detail={role.validUntil && t('person.roleUntil', { date: format.date(role.validUntil) })}
              act={
                <Button aria-describedby={role.id} onClick={() => setWithdrawn(role)}>
                  {t('person.withdraw')}
                </Button>
              }
            />
          ))}
        </ItemList>
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
