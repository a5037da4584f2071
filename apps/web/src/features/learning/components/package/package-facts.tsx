import type { PackageCompletion } from '@integra/shared-types/scorm';
import type { AttemptSummary, PackageAttempt, PackagePlace } from '@integra/shared-types/scorm-playing';
import { useTranslation } from 'react-i18next';
import { FactList } from '../../../../components/ui/fact-list.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import styles from './package-facts.module.css';
import { PackageStanding } from './package-standing.js';
import { standingOf, standingOfPlace } from './standing.js';

type PackageFactsProps = { place: PackagePlace };

/** What completes a package, and how far one is. */
export const PackageFacts = ({ place }: PackageFactsProps) => {
  const { t } = useTranslation('learning');
  const format = useFormatters();
  const asksText = useAsksText();
  const { attempts, rules } = place;
  const percents = attempts.flatMap(({ percent }) => percent ?? []);
  const seconds = attempts.reduce((sum, attempt) => sum + attempt.seconds, 0);
  const facts = [
    ...(rules ? [{ label: t('package.asks'), value: asksText(rules.completion) }] : []),
    { label: t('package.status'), value: <PackageStanding standing={standingOfPlace(place)} /> },
    ...(percents.length > 0 ? [{ label: t('package.best'), value: format.percent(Math.max(...percents) / 100) }] : []),
    ...(seconds > 0 ? [{ label: t('package.time'), value: format.minutes(wholeMinutes(seconds)) }] : []),
  ];
  if (rules === null && attempts.length === 0) return null;
  return (
    <div className={styles.facts}>
      <FactList facts={facts} />
      {attempts.length > 0 && (
        <details>
          <summary>{t('package.attempts', { count: attempts.length })}</summary>
          <ol className={styles.attempts}>
            {attempts.map((attempt) => (
              <AttemptLine key={attempt.id} attempt={attempt} />
            ))}
          </ol>
        </details>
      )}
    </div>
  );
};

/** Begun is a minute. */
const wholeMinutes = (seconds: AttemptSummary['seconds']): number => Math.max(1, Math.round(seconds / 60));

const useAsksText = (): ((completion: PackageCompletion) => string) => {
  const { t } = useTranslation('learning');
  const format = useFormatters();
  return (completion) => {
    switch (completion.by) {
      case 'status':
      case 'all_activities':
        return t(`package.asksFor.${completion.by}`);
      case 'score':
        return t('package.asksFor.score', { least: format.percent(completion.least / 100) });
      case 'opened':
        return completion.minutes === 0
          ? t('package.asksFor.opened')
          : t('package.asksFor.openedFor', { time: format.minutes(completion.minutes) });
    }
  };
};

type AttemptLineProps = { attempt: PackageAttempt };

const AttemptLine = ({ attempt }: AttemptLineProps) => {
  const { t } = useTranslation('learning');
  const format = useFormatters();
  const details = [
    t(`package.standing.${standingOf(attempt)}`),
    ...(attempt.percent === null ? [] : [format.percent(attempt.percent / 100)]),
    ...(attempt.seconds > 0 ? [format.minutes(wholeMinutes(attempt.seconds))] : []),
  ];
  return (
    <li>
      <span>{t('package.attempt', { number: attempt.number, date: format.date(attempt.startedAt) })}</span>{' '}
      <span className={styles.detail}>{details.join(' · ')}</span>
    </li>
  );
};
