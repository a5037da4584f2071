import type { PersonSummary } from '@integra/shared-types/accounts';
import { LANGUAGE_NAME } from '@integra/shared-types/language-table';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../../components/ui/button.js';
import { type Fact, FactList } from '../../../components/ui/fact-list.js';
import { useFormatters } from '../../../lib/i18n/formatters.js';
import { ADMIN_PATHS } from '../../../lib/routing/admin-paths.js';
import { ACT_ICON, ACTS, type PersonAct, PersonActDialog } from './person-acts.js';
import styles from './person-account.module.css';
import { PersonStateLabel } from './person-state-label.js';

type PersonAccountProps = { person: PersonSummary };

/** What is known of an account, and the acts on it as a whole. */
export const PersonAccount = ({ person }: PersonAccountProps) => {
  const { t } = useTranslation('people');
  const format = useFormatters();
  const [act, setAct] = useState<PersonAct | null>(null);
  const { state, language, invitedAt, invitationExpiresAt, lastSeenAt } = person;

  const facts: Fact[] = [
    { label: t('person.state'), value: <PersonStateLabel state={state} /> },
    { label: t('column.email'), value: person.email },
    { label: t('field.language'), value: <span lang={language}>{LANGUAGE_NAME[language]}</span> },
    { label: t('person.invited'), value: invitedAt ? format.date(invitedAt) : t('person.notInvited') },
    ...(state === 'invited'
      ? [
          {
            label: t('person.invitationUntil'),
            value: invitationExpiresAt ? format.dateTime(invitationExpiresAt) : t('person.noInvitation'),
          },
        ]
      : []),
    { label: t('column.lastSeen'), value: lastSeenAt ? format.date(lastSeenAt) : t('person.neverSeen') },
  ];

  return (
    <div className={styles.account}>
      <FactList facts={facts} />
      <ul className={styles.links}>
        <li>
          <Link to={ADMIN_PATHS.enrolmentsOf({ search: person.email })}>{t('person.enrolments')}</Link>
        </li>
        <li>
          <Link to={ADMIN_PATHS.auditOf('account', person.accountId)}>{t('person.log')}</Link>
        </li>
      </ul>
      <div className={styles.acts}>
        {ACTS[state].map((each) => (
          <Button key={each} icon={ACT_ICON[each]} onClick={() => setAct(each)}>
            {t(`${each}.act`)}
          </Button>
        ))}
      </div>
      {act && <PersonActDialog act={act} person={person} onClose={() => setAct(null)} />}
    </div>
  );
};
