import { TimeAllowanceSchema } from '@integra/shared-types/quizzes';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/ui/button.js';
import { ErrorState } from '../../../components/ui/error-state.js';
import { Form } from '../../../components/ui/form.js';
import { useAnnounce } from '../../../components/ui/live-region.js';
import { Select } from '../../../components/ui/select.js';
import { Skeleton } from '../../../components/ui/skeleton.js';
import { useForm } from '../../../lib/forms/use-form.js';
import { useFormatters } from '../../../lib/i18n/formatters.js';
import { setTimeAllowance, timeAllowanceQuery } from '../api/time-allowance.js';

type TimeAllowanceProps = { accountId: string };

/** More time in every test with a limit. No reason is asked for: it would be about somebody's health. */
export const TimeAllowance = ({ accountId }: TimeAllowanceProps) => {
  const { data, error, refetch } = useQuery(timeAllowanceQuery(accountId));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton count={2} />;
  return <TimeAllowanceForm accountId={accountId} factor={data.factor} />;
};

/** What services grant in practice: a tenth, a quarter, a third, half, twice and three times. */
const FACTORS = [1, 1.1, 1.2, 1.25, 1.33, 1.5, 1.75, 2, 2.5, 3];

type TimeAllowanceFormProps = TimeAllowanceProps & { factor: number };

const TimeAllowanceForm = ({ accountId, factor }: TimeAllowanceFormProps) => {
  const { t } = useTranslation('people');
  const format = useFormatters();
  const announce = useAnnounce();
  const client = useQueryClient();
  const form = useForm({
    schema: TimeAllowanceSchema,
    initial: { factor },
    send: async (values) => {
      client.setQueryData(timeAllowanceQuery(accountId).queryKey, await setTimeAllowance(accountId, values));
      announce(t('timeAllowance.saved'));
    },
  });
  const { value, onChange, ...field } = form.field('factor');
  const labelOf = (each: number) =>
    each === 1 ? t('timeAllowance.none') : t('timeAllowance.more', { share: format.percent(each - 1) });
  const factors = [...new Set([...FACTORS, factor])].sort((one, other) => one - other);
  return (
    <Form
      form={form}
      label={t('timeAllowance.title')}
      actions={
        <Button type="submit" look="primary" isBusy={form.isSending}>
          {t('timeAllowance.submit')}
        </Button>
      }
    >
      <Select
        {...field}
        label={t('timeAllowance.label')}
        value={String(value)}
        options={factors.map((each) => ({ value: String(each), label: labelOf(each) }))}
        onChange={(chosen) => onChange(Number(chosen))}
      />
    </Form>
  );
};
