import type { PersonSummary } from '@integra/shared-types/accounts';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../components/layout/section.js';
import { BelongingForm } from './belonging-form.js';
import { PersonAccount } from './person-account.js';
import { PersonRoles } from './person-roles.js';
import { PersonSecondFactor } from './person-second-factor.js';
import { TimeAllowance } from './time-allowance.js';

type PersonSectionsProps = { person: PersonSummary };

/** One person's page, part by part. */
export const PersonSections = ({ person }: PersonSectionsProps) => {
  const { t } = useTranslation('people');
  return (
    <>
      <Section title={t('person.account')}>
        <PersonAccount person={person} />
      </Section>
      <Section title={t('person.belonging')} description={t('person.belongingText')}>
        <BelongingForm key={person.accountId} person={person} />
      </Section>
      <Section title={t('field.roles')} description={t('person.rolesText')}>
        <PersonRoles person={person} />
      </Section>
      <Section title={t('secondFactor.title')} description={t('secondFactor.text')}>
        <PersonSecondFactor person={person} />
      </Section>
      <Section title={t('timeAllowance.title')} description={t('timeAllowance.text')}>
        <TimeAllowance accountId={person.accountId} />
      </Section>
    </>
  );
};
