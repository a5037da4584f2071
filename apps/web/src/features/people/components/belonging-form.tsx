import { type PersonSummary, UpdatePersonSchema } from '@integra/shared-types/accounts';
import { useTranslation } from 'react-i18next';
import { OrganisationField } from '../../../components/pickers/organisation-field.js';
import { Button } from '../../../components/ui/button.js';
import { Form } from '../../../components/ui/form.js';
import { useAnnounce } from '../../../components/ui/live-region.js';
import { Select } from '../../../components/ui/select.js';
import { useForm } from '../../../lib/forms/use-form.js';
import { useCountryOptions } from '../../../lib/i18n/use-country-options.js';
import { updatePerson } from '../api/people.js';
import { usePersonChanged } from '../api/use-person-changed.js';

type BelongingFormProps = { person: PersonSummary };

/** Organisation and country: what aggregates count by, and what nobody changes for themselves alone. */
export const BelongingForm = ({ person }: BelongingFormProps) => {
  const { t } = useTranslation('people');
  const announce = useAnnounce();
  const personChanged = usePersonChanged();
  const countries = useCountryOptions();
  const form = useForm({
    schema: UpdatePersonSchema,
    initial: { organisationId: person.organisation?.id ?? null, country: person.country },
    fieldOfCode: { organisation_not_found: 'organisationId', organisation_archived: 'organisationId' },
    send: async (values) => {
      personChanged(await updatePerson(person.accountId, values));
      announce(t('person.saved'));
    },
  });
  return (
    <Form
      form={form}
      label={t('person.belonging')}
      actions={
        <Button type="submit" look="primary" isBusy={form.isSending}>
          {t('person.save')}
        </Button>
      }
    >
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
    </Form>
  );
};
