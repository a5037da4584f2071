import { FEWEST_LEARNERS, type PackageStatistics } from '@integra/shared-types/scorm-records';
import { useTranslation } from 'react-i18next';
import { Stack } from '../../../../components/layout/stack.js';
import { EmptyState } from '../../../../components/ui/empty-state.js';
import { FactList } from '../../../../components/ui/fact-list.js';
import { Soft } from '../../../../components/ui/soft.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { useRecordWords } from '../../use-record-words.js';
import { QuestionList } from './question-list.js';

/** So many of the newest attempts are counted; the API's limit. */
const MOST_ATTEMPTS = 5_000;

type StatisticsViewProps = { statistics: PackageStatistics };

/** A package across its learners: how many are done, and its questions one by one. */
export const StatisticsView = ({ statistics }: StatisticsViewProps) => {
  const { t } = useTranslation('packageRecords');
  const format = useFormatters();
  const words = useRecordWords();
  const { isWithheld, attempts, done, meanPercent, medianSeconds, items, withheldItems, isIncomplete } = statistics;
  if (isWithheld) {
    return (
      <EmptyState title={t('questions.tooFewTitle', { number: format.number(FEWEST_LEARNERS) })}>
        <p>{t('questions.tooFew', { number: format.number(FEWEST_LEARNERS) })}</p>
      </EmptyState>
    );
  }
  const doneText = t('questions.doneOf', {
    done: format.number(done),
    attempts: format.number(attempts),
    percent: words.percent(attempts === 0 ? 0 : (done / attempts) * 100),
  });
  return (
    <>
      <FactList
        layout="tiles"
        facts={[
          { label: t('questions.attempts'), value: format.number(attempts) },
          { label: t('questions.done'), value: attempts === 0 ? t('none') : doneText },
          { label: t('questions.meanScore'), value: words.percentOrNone(meanPercent) },
          {
            label: t('questions.medianTime'),
            value: medianSeconds === null ? t('none') : words.duration(medianSeconds),
          },
        ]}
      />
      {attempts >= MOST_ATTEMPTS && (
        <p>
          <Soft>{t('questions.newest', { number: format.number(MOST_ATTEMPTS) })}</Soft>
        </p>
      )}
      {isIncomplete && <p>{t('questions.incomplete')}</p>}
      {items.length === 0 && withheldItems === 0 && !isIncomplete && (
        <EmptyState title={t('questions.emptyTitle')}>
          <p>{t('questions.empty')}</p>
        </EmptyState>
      )}
      {items.length > 0 && (
        <Stack title={t('questions.list')}>
          <p>
            <Soft>{t('questions.shown', { fewest: format.number(FEWEST_LEARNERS) })}</Soft>
          </p>
          <QuestionList items={items} />
        </Stack>
      )}
      {withheldItems > 0 && (
        <p>
          <Soft>
            {t('questions.withheld', { number: format.number(withheldItems), fewest: format.number(FEWEST_LEARNERS) })}
          </Soft>
        </p>
      )}
    </>
  );
};
