import { FunnelX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.js';
import styles from './filter-bar.module.css';

type FilterBarProps = {
  /** What is searched: "Search people". */
  label: string;
  isActive: boolean;
  onClear: () => void;
  /** Fields; the first one is the widest. */
  children: ReactNode;
};

/** Narrows the list below it, at once with every change. */
export const FilterBar = ({ label, isActive, onClear, children }: FilterBarProps) => {
  const { t } = useTranslation();
  return (
    <search className={styles.bar} aria-label={label} data-print="hide">
      <div className={styles.fields}>{children}</div>
      {isActive && (
        <Button look="quiet" icon={FunnelX} onClick={onClear}>
          {t('ui.clearFilters')}
        </Button>
      )}
    </search>
  );
};
