import { NEW_ATTEMPTS, PACKAGE_WINDOWS, type ScormPackage } from '@integra/shared-types/scorm';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../components/ui/button.js';
import { Checkbox } from '../../../../components/ui/checkbox.js';
import { Form } from '../../../../components/ui/form.js';
import { Notice } from '../../../../components/ui/notice.js';
import { RadioGroup } from '../../../../components/ui/radio-group.js';
import { TextField } from '../../../../components/ui/text-field.js';
import { useForm } from '../../../../lib/forms/use-form.js';
import { updatePackage } from '../../api/package-acts.js';
import { packageQuery, packagesQuery } from '../../api/packages.js';
import { CompletionFields } from './completion-fields.js';
import { RulesFormSchema, rulesFieldsOf } from './rules-form-schema.js';

type RulesFormProps = { shown: ScormPackage };

/** How a package is called, what completes it, and how it opens. */
export const RulesForm = ({ shown }: RulesFormProps) => {
  const { t } = useTranslation('packages');
  const client = useQueryClient();
  const [saved, setSaved] = useState<object | null>(null);
  const form = useForm({
    schema: RulesFormSchema,
    initial: rulesFieldsOf(shown),
    send: async (change): Promise<void> => {
      client.setQueryData(packageQuery(shown.id).queryKey, await updatePackage(shown.id, change));
      void client.invalidateQueries({ queryKey: packagesQuery.queryKey });
      setSaved(form.values);
    },
  });
  const reviews = form.field('reviewsWhenComplete');
  return (
    <Form
      form={form}
      label={t('rules.title')}
      actions={
        <Button type="submit" look="primary" isBusy={form.isSending}>
          {t('rules.submit')}
        </Button>
      }
    >
      <TextField {...form.field('title')} label={t('rules.name')} description={t('rules.nameText')} />
      <CompletionFields by={form.field('by')} least={form.field('least')} minutes={form.field('minutes')} />
      <RadioGroup
        {...form.field('newAttempts')}
        label={t('rules.newAttempts')}
        description={t('rules.newAttemptsText')}
        options={NEW_ATTEMPTS.map((value) => ({ value, label: t(`rules.new.${value}`) }))}
      />
      <Checkbox
        name={reviews.name}
        label={t('rules.reviews')}
        description={t('rules.reviewsText')}
        isChecked={reviews.value}
        onChange={reviews.onChange}
        problem={reviews.problem}
      />
      <RadioGroup
        {...form.field('window')}
        label={t('rules.window')}
        description={t('rules.windowText')}
        options={PACKAGE_WINDOWS.map((value) => ({ value, label: t(`rules.size.${value}`) }))}
      />
      {saved === form.values && <Notice kind="success" isNew title={t('rules.saved')} />}
    </Form>
  );
};
