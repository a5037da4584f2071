import { ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import styles from './combobox.module.css';

/** `detail` tells two of the same name apart. */
export type ComboboxOption = { id: string; label: string; detail?: string | undefined };

/** Id of the choice of nothing. */
export const NOTHING = 'nothing';

type ComboboxListProps = {
  /** The dialog that stands over everything else, and has to hold the list as well. */
  dialog: Element | null;
  isLoading: boolean;
  /** Chooses nothing at all; the words of that choice stand first. */
  onEmpty: () => void;
};

/** The choices below a combobox, which gives them to it. */
export const ComboboxList = ({ dialog, isLoading, onEmpty }: ComboboxListProps) => {
  const { t } = useTranslation();
  return (
    <Popover className={styles.popover} {...(dialog ? { UNSTABLE_portalContainer: dialog } : {})}>
      <ListBox<ComboboxOption>
        className={styles.list}
        renderEmptyState={() => <p className={styles.empty}>{t(isLoading ? 'ui.loading' : 'ui.noMatch')}</p>}
      >
        {(option) => (
          <ListBoxItem
            id={option.id}
            textValue={option.label}
            className={styles.item}
            {...(option.id === NOTHING ? { onAction: onEmpty } : {})}
          >
            <span>{option.label}</span>
            {option.detail && <span className={styles.detail}>{option.detail}</span>}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
};
