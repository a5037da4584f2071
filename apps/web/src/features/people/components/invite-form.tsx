import type { Invited } from '@integra/shared-types/accounts';
import { LANGUAGE_NAME, LANGUAGES } from '@integra/shared-types/language-table';
import { useTranslation } from 'react-i18next';
import { OrganisationField } from '../../../components/pickers/organisation-field.js';
import { Button } from '../../../components/ui/button.js';
import { Form } from '../../../components/ui/form.js';
import { Select } from '../../../components/ui/select.js';
import { TextField } from '../../../components/ui/text-field.js';
import { useCountryOptions } from '../../../lib/i18n/use-country-options.js';
import { DeliveryField } from './delivery-field.js';
import { RolesField } from './roles-field.js';
import { useInviteForm } from './use-invite-form.js';

const LANGUAGE_OPTIONS = LANGUAGES.map((language) => ({
  value: language,
  label: LANGUAGE_NAME[language],
  lang: language,
}));

type InviteFormProps = { onInvited: (invited: Invited) => void; onCancel: () => void };

export const InviteForm = ({ onInvited, onCancel }: InviteFormProps) => {
  const { t } = useTranslation('people');
  const { t: tShell } = useTranslation();
  const form = useInviteForm(onInvited);
  const countries = useCountryOptions();
  const byLink = form.values.delivery === 'link';
  return (
    <Form
      form={form}
      label={t('invite.title')}
      actions={
        <>
          <Button type="submit" look="primary" isBusy={form.isSending}>
            {t(byLink ? 'invite.submitLink' : 'invite.submitEmail')}
          </Button>
          <Button onClick={onCancel}>{tShell('ui.cancel')}</Button>
        </>
      }
    >
      <TextField
        {...form.field('email')}
        label={t('field.email')}
        description={t('field.emailDescription')}
        type="email"
        autoComplete="off"
        spellCheck={false}
      />
      <TextField
        {...form.field('displayName')}
        label={t('field.displayName')}
        description={t('field.displayNameDescription')}
        isOptional
        autoComplete="off"
      />
      <Select
        {...form.field('language')}
        label={t('field.language')}
        description={t('field.languageDescription')}
        options={LANGUAGE_OPTIONS}
      />
      <OrganisationField
        {...form.field('organisationId')}
        label={t('field.organisation')}
        description={t('field.typeToSearch')}
        isOptional
      />
      <Select
        {...form.field('country')}
        label={t('field.country')}
        isOptional
        emptyLabel={t('field.notStated')}
        options={countries}
      />
      <RolesField {...form.field('roles')} />
      <DeliveryField {...form.field('delivery')} />
    </Form>
  );
};
