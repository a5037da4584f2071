import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, TabPanels, Tabs as AriaTabs } from 'react-aria-components';
import styles from './tabs.module.css';

export type TabItem<K extends string> = { id: K; label: string; content: ReactNode };

type TabsProps<K extends string> = {
  label: string;
  items: readonly TabItem<K>[];
  selected: K;
  onSelect: (id: K) => void;
};

/** Views of the same thing. What is another thing gets a page of its own. */
export const Tabs = <K extends string>({ label, items, selected, onSelect }: TabsProps<K>) => (
  <AriaTabs className={styles.tabs} selectedKey={selected} onSelectionChange={(key) => onSelect(key as K)}>
    <TabList className={styles.list} aria-label={label}>
      {items.map(({ id, label: text }) => (
        <Tab key={id} id={id} className={styles.tab}>
          {text}
        </Tab>
      ))}
    </TabList>
    <TabPanels>
      {items.map(({ id, content }) => (
        <TabPanel key={id} id={id} className={styles.panel}>
          {content}
        </TabPanel>
      ))}
    </TabPanels>
  </AriaTabs>
);
