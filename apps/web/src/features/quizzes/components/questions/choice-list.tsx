import { type ReactNode, useId } from 'react';
import styles from './choice-list.module.css';

type Choice = { id: string; label: ReactNode };

type ChoiceListProps = {
  kind: 'radio' | 'checkbox';
  stemId: string;
  /** What to do: "Choose one answer." */
  hint: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  /** The choice that was clicked and whether it is chosen now. */
  onChange: (id: string, isChosen: boolean) => void;
};

/** The choices of a question, each a line that can be hit anywhere. The group is named by the question and what to do. */
export const ChoiceList = ({ kind, stemId, hint, choices, chosen, onChange }: ChoiceListProps) => {
  const id = useId();
  return (
    <fieldset className={styles.group} aria-labelledby={`${stemId} ${id}-hint`}>
      <p id={`${id}-hint`} className={styles.hint}>
        {hint}
      </p>
      {choices.map((choice) => (
        <label key={choice.id} className={styles.choice}>
          <input
            type={kind}
            name={id}
            value={choice.id}
            className={styles.box}
            checked={chosen.includes(choice.id)}
            onChange={(event) => onChange(choice.id, event.target.checked)}
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
};
