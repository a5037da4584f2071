import type { Policy } from '@integra/shared-types/accounts';
import { useTranslation } from 'react-i18next';
import { PasswordField } from '../../../components/ui/password-field.js';
import { TextField } from '../../../components/ui/text-field.js';
import type { FieldProps } from '../../../lib/forms/use-form.js';
import { LanguageField } from './language-field.js';
import { PolicyAcceptance } from './policy-acceptance.js';

export type NewAccountField = 'displayName' | 'password' | 'acceptedPolicyId';

type NewAccountFieldsProps = {
  policy: Policy;
  field: <N extends NewAccountField>(name: N) => FieldProps<N, string>;
};

/** What everybody gives who gets an account, whether invited or the first administrator. */
export const NewAccountFields = ({ policy, field }: NewAccountFieldsProps) => {
  const { t } = useTranslation('accounts');
  return (
    <>
      <LanguageField />
      <TextField
        {...field('displayName')}
        label={t('field.displayName')}
        description={t('field.displayNameDescription')}
        autoComplete="nickname"
      />
      <PasswordField
        {...field('password')}
        label={t('field.choosePassword')}
        description={t('field.newPasswordDescription')}
        autoComplete="new-password"
      />
      <PolicyAcceptance policy={policy} field={field('acceptedPolicyId')} />
    </>
  );
};
