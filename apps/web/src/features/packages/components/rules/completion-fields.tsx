import type { PackageCompletion } from '@integra/shared-types/scorm';
import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../../../../components/ui/radio-group.js';
import { TextField } from '../../../../components/ui/text-field.js';
import type { FieldProps } from '../../../../lib/forms/use-form.js';

type By = PackageCompletion['by'];

const BY = ['status', 'score', 'all_activities', 'opened'] as const satisfies readonly By[];

type CompletionFieldsProps = {
  by: FieldProps<'by', By>;
  least: FieldProps<'least', string>;
  minutes: FieldProps<'minutes', string>;
};

/** What completes a package, with the number that some of the answers need. */
export const CompletionFields = ({ by, least, minutes }: CompletionFieldsProps) => {
  const { t } = useTranslation('packages');
  return (
    <>
      <RadioGroup
        {...by}
        label={t('rules.completion')}
        description={t('rules.completionText')}
        options={BY.map((value) => ({ value, label: t(`rules.by.${value}`), description: t(`rules.byText.${value}`) }))}
      />
      {by.value === 'score' && (
        <TextField {...least} label={t('rules.least')} description={t('rules.leastText')} inputMode="numeric" />
      )}
      {by.value === 'opened' && (
        <TextField {...minutes} label={t('rules.minutes')} description={t('rules.minutesText')} inputMode="numeric" />
      )}
    </>
  );
};
