import type { Profile } from '@integra/shared-types/accounts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormatters } from '../../../lib/i18n/formatters.js';
import styles from './accepted-policies.module.css';

type AcceptedPoliciesProps = { policies: Profile['policiesAccepted'] };

export const AcceptedPolicies = ({ policies }: AcceptedPoliciesProps) => {
  const { t } = useTranslation('accounts');
  const format = useFormatters();
  return (
    <div className={styles.policies}>
      <ul className={styles.list}>
        {policies.map(({ title, version, acceptedAt }) => (
          <li key={`${version} ${acceptedAt}`}>
            {t('policy.accepted', { title, version, date: format.dateTime(acceptedAt) })}
          </li>
        ))}
      </ul>
      <p>
        <Link to="/privacy">{t('policy.read')}</Link>
      </p>
    </div>
  );
};
