import type { ItemStatistics } from '@integra/shared-types/scorm-records';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '../../../../components/ui/select.js';
import { QuestionCard } from './question-card.js';
import styles from './questions.module.css';

type QuestionListProps = { items: readonly ItemStatistics[] };

/** Questions one by one; those of a single activity where there are several. */
export const QuestionList = ({ items }: QuestionListProps) => {
  const { t } = useTranslation('packageRecords');
  const [chosen, setChosen] = useState<string | null>(null);
  const activities = [...new Set(items.map(({ activity }) => activity))];
  const shown = items.filter(({ activity }) => chosen === null || activity === chosen);
  return (
    <>
      {activities.length > 1 && (
        <Select
          name="activity"
          label={t('questions.activity')}
          isOptional="unsaid"
          value={chosen}
          emptyLabel={t('filter.all')}
          options={activities.map((activity) => ({ value: activity, label: activity }))}
          onChange={setChosen}
        />
      )}
      <div className={styles.list}>
        {shown.map((item) => (
          <QuestionCard key={JSON.stringify([item.activity, item.id])} item={item} />
        ))}
      </div>
    </>
  );
};
