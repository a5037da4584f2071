import { Check } from 'lucide-react';
import styles from './choice-list.module.css';

export type Choice<V extends string> = { value: V; label: string; lang?: string };

type ChoiceListProps<V extends string> = {
  label: string;
  choices: readonly Choice<V>[];
  chosen: V;
  onChoose: (value: V) => void;
};

/** Some buttons of which one is the present choice, inside a header menu. */
export const ChoiceList = <V extends string>({ label, choices, chosen, onChoose }: ChoiceListProps<V>) => (
  <ul className={styles.list} aria-label={label}>
    {choices.map((choice) => (
      <li key={choice.value}>
        <button
          type="button"
          lang={choice.lang}
          className={styles.choice}
          aria-current={choice.value === chosen || undefined}
          onClick={() => onChoose(choice.value)}
        >
          <Check className={styles.tick} />
          {choice.label}
        </button>
      </li>
    ))}
  </ul>
);
