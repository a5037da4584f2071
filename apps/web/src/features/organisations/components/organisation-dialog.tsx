import { type Organisation, ORGANISATION_KINDS, SaveOrganisationSchema } from '@integra/shared-types/organisations';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../components/ui/form-dialog.js';
import { useAnnounce } from '../../../components/ui/live-region.js';
import { Select } from '../../../components/ui/select.js';
import { TextField } from '../../../components/ui/text-field.js';
import { useForm } from '../../../lib/forms/use-form.js';
import { useCountryOptions } from '../../../lib/i18n/use-country-options.js';
import { createOrganisation, updateOrganisation } from '../api/organisations.js';

type OrganisationDialogProps = {
  /** Null to make a new one. */
  organisation: Organisation | null;
  onClose: () => void;
};

export const OrganisationDialog = ({ organisation, onClose }: OrganisationDialogProps) => {
  const { t } = useTranslation('organisations');
  const announce = useAnnounce();
  const client = useQueryClient();
  const countries = useCountryOptions();
  const form = useForm({
    schema: SaveOrganisationSchema,
    initial: {
      name: organisation?.name ?? '',
      kind: organisation?.kind ?? null,
      country: organisation?.country ?? null,
    },
    fieldOfCode: { organisation_name_taken: 'name' },
    send: async (values) => {
      await (organisation ? updateOrganisation(organisation.id, values) : createOrganisation(values));
      await client.invalidateQueries({ queryKey: ['organisations'] });
      announce(t(organisation ? 'edit.done' : 'create.done', { name: values.name }));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t(organisation ? 'edit.title' : 'create.title')}
      form={form}
      submitLabel={t(organisation ? 'edit.submit' : 'create.submit')}
      onClose={onClose}
    >
      <TextField {...form.field('name')} label={t('field.name')} maxLength={200} autoComplete="off" />
      <Select
        {...form.field('kind')}
        label={t('field.kind')}
        emptyLabel={t('field.choose')}
        options={ORGANISATION_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <Select
        {...form.field('country')}
        label={t('field.country')}
        emptyLabel={t('field.choose')}
        options={countries}
      />
    </FormDialog>
  );
};
