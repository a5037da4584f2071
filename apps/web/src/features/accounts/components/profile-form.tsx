import { JOB_ROLES, type Profile, UpdateProfileSchema } from '@integra/shared-types/accounts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/ui/button.js';
import { FactList } from '../../../components/ui/fact-list.js';
import { Form } from '../../../components/ui/form.js';
import { useAnnounce } from '../../../components/ui/live-region.js';
import { Select } from '../../../components/ui/select.js';
import { TextField } from '../../../components/ui/text-field.js';
import { useForm } from '../../../lib/forms/use-form.js';
import { useCountryOptions } from '../../../lib/i18n/use-country-options.js';
import { useRefreshSession } from '../../../lib/session/use-refresh-session.js';
import { profileQuery, updateProfile } from '../api/profile.js';
import { LanguageField } from './language-field.js';
import styles from './profile-form.module.css';

type ProfileFormProps = { profile: Profile };

export const ProfileForm = ({ profile }: ProfileFormProps) => {
  const { t } = useTranslation('accounts');
  const countries = useCountryOptions();
  const announce = useAnnounce();
  const client = useQueryClient();
  const refreshSession = useRefreshSession();
  const form = useForm({
    schema: UpdateProfileSchema,
    initial: { displayName: profile.displayName, country: profile.country, jobRole: profile.jobRole },
    send: async (values) => {
      client.setQueryData(profileQuery.queryKey, await updateProfile(values));
      await refreshSession();
      announce(t('profile.saved'));
    },
  });

  return (
    <div className={styles.fields}>
      <LanguageField />
      <Form
        form={form}
        label={t('profile.about')}
        actions={
          <Button type="submit" look="primary" isBusy={form.isSending}>
            {t('profile.submit')}
          </Button>
        }
      >
        <TextField
          {...form.field('displayName')}
          label={t('field.displayName')}
          description={t('field.displayNameDescription')}
          autoComplete="nickname"
        />
        <Select
          {...form.field('jobRole')}
          label={t('field.jobRole')}
          isOptional
          emptyLabel={t('field.notStated')}
          options={JOB_ROLES.map((value) => ({ value, label: t(`jobRole.${value}`) }))}
        />
        <Select
          {...form.field('country')}
          label={t('field.country')}
          isOptional
          emptyLabel={t('field.notStated')}
          options={countries}
        />
      </Form>
      <FactList
        facts={[
          { label: t('field.email'), value: profile.email },
          { label: t('field.organisation'), value: profile.organisation?.name ?? t('field.notStated') },
        ]}
      />
      <p className={styles.note}>{t('profile.byAdministrator')}</p>
    </div>
  );
};
