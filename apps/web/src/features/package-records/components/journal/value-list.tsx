import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Soft } from '../../../../components/ui/soft.js';
import { StatusLabel } from '../../../../components/ui/status-label.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import type { Step } from '../../journal/steps.js';
import type { ElementValues } from '../../journal/values-at.js';
import { PackageText } from '../package-text.js';
import styles from './journal.module.css';
import { useActivityTitle } from './recorder-context.js';

const byElement = new Intl.Collator('en', { numeric: true });

type ValueListProps = { step: Step; values: ElementValues };

/** What was set in the activity of a step when it had happened. */
export const ValueList = ({ step, values }: ValueListProps) => {
  const { t } = useTranslation('packageRecords');
  const format = useFormatters();
  const titleOf = useActivityTitle();
  const id = useId();
  const { activity, visit } = step.commit;
  const sorted = [...values].toSorted(([one], [other]) => byElement.compare(one, other));
  return (
    <>
      <h3 id={id}>{t('replay.values')}</h3>
      <p className={styles.soft}>
        <bdi>{titleOf(activity)}</bdi>, {t('replay.opening', { number: format.number(visit) })}
      </p>
      {sorted.length === 0 ? (
        <Soft>{t('replay.noValues')}</Soft>
      ) : (
        <div className={styles.values} role="region" aria-labelledby={id} tabIndex={0}>
          <dl>
            {sorted.map(([element, { value, isCut, setAt }]) => (
              <div key={element} className={styles.value} data-changed={setAt === step.index || undefined}>
                <dt>
                  <PackageText isCode>{element}</PackageText>
                  {setAt === step.index && <StatusLabel tone="action">{t('replay.changed')}</StatusLabel>}
                </dt>
                <dd>
                  {value === '' ? <Soft>{t('replay.empty')}</Soft> : <PackageText>{value}</PackageText>}
                  {isCut && <p className={styles.soft}>{t('replay.cut')}</p>}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </>
  );
};
