import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../components/ui/button.js';
import { FindingPlace } from './finding-place.js';
import type { FindingGroup } from './group-findings.js';
import styles from './report.module.css';
import { useFindingWords } from './use-finding-words.js';

/** More of one kind tell little more; whoever needs them asks. */
const FIRST_PLACES = 5;

type FindingItemProps = { group: FindingGroup };

/** One kind of finding: its words once, then the places where it was met. */
export const FindingItem = ({ group }: FindingItemProps) => {
  const { t } = useTranslation('packages');
  const words = useFindingWords()(group);
  const [isWhole, setWhole] = useState(false);
  const places = group.findings.filter(({ path, line, detail }) => path !== null || line !== null || detail !== null);
  const shown = isWhole ? places : places.slice(0, FIRST_PLACES);
  const Icon = group.severity === 'error' ? CircleAlert : TriangleAlert;
  return (
    <li className={styles.finding} data-severity={group.severity}>
      <Icon className={styles.icon} />
      <div className={styles.findingBody}>
        <p className={styles.findingTitle}>{words.title}</p>
        <p>{words.text}</p>
        {shown.length > 0 && (
          <ul className={styles.places}>
            {shown.map((finding, index) => (
              // The same may stand twice at one place.
              <FindingPlace key={index} finding={finding} />
            ))}
          </ul>
        )}
        {shown.length < places.length && (
          <div>
            <Button look="quiet" onClick={() => setWhole(true)}>
              {t('report.allPlaces', { count: places.length })}
            </Button>
          </div>
        )}
      </div>
    </li>
  );
};
