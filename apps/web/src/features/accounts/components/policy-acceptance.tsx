import type { Policy } from '@integra/shared-types/accounts';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../components/ui/checkbox.js';
import { VisuallyHidden } from '../../../components/ui/visually-hidden.js';
import type { Problem } from '../../../lib/forms/problems.js';
import type { FieldProps } from '../../../lib/forms/use-form.js';
import styles from './policy-acceptance.module.css';
import { PolicyText } from './policy-text.js';

type PolicyAcceptanceProps = {
  policy: Policy;
  /** Holds the id of the accepted notice, or nothing. */
  field: FieldProps<string, string>;
};

/** "Fill this in" says nothing at a box to tick; the server has words for a notice that was not accepted. */
const NOT_ACCEPTED: Problem = { kind: 'refused', code: 'policy_acceptance_required', details: {} };

/** The notice to read and the tick to accept it, in one frame. */
export const PolicyAcceptance = ({ policy, field }: PolicyAcceptanceProps) => {
  const { t } = useTranslation('accounts');
  return (
    <div className={styles.frame}>
      {/* Scrolls inside its frame, so it has to be reachable by keyboard. */}
      <div className={styles.text} role="region" aria-label={policy.title} tabIndex={0}>
        <p className={styles.title}>
          {policy.title}
          <VisuallyHidden>. {t('policy.scrolls')}</VisuallyHidden>
        </p>
        <PolicyText policy={policy} />
      </div>
      <Checkbox
        name={field.name}
        label={t('policy.accept')}
        isChecked={field.value === policy.id}
        onChange={(isChecked) => field.onChange(isChecked ? policy.id : '')}
        problem={field.problem?.kind === 'required' ? NOT_ACCEPTED : field.problem}
      />
    </div>
  );
};
