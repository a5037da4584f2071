import type { QuestionResult } from '@integra/shared-types/quizzes';
import { CircleCheck, CircleX, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { InlineMarkdown } from '../../../../components/ui/markdown.js';
import { StatusLabel } from '../../../../components/ui/status-label.js';
import styles from './choice-results.module.css';
import { Rationale } from './rationale.js';

type ChoiceResultsProps = {
  result: QuestionResult;
  choices: readonly { id: string; text: string }[];
  /** Ids of the choices the learner took. */
  chosen: readonly string[];
  lang: string | undefined;
};

/** Every choice with what it was: chosen or not, right or not, and why. */
export const ChoiceResults = ({ result, choices, chosen, lang }: ChoiceResultsProps) => {
  const { t } = useTranslation('quizzes');
  return (
    <>
      {chosen.length === 0 && <p>{t('result.noAnswer')}</p>}
      <ul className={styles.choices}>
        {choices.map(({ id, text }) => {
          const rationale = result.rationales.find(({ choiceId }) => choiceId === id);
          return (
            <li key={id} className={styles.choice} data-right={rationale?.isCorrect || undefined}>
              <div className={styles.text}>
                <InlineMarkdown text={text} lang={lang} />
                <span className={styles.marks}>
                  {chosen.includes(id) && (
                    <StatusLabel tone="action" icon={UserRound}>
                      {t('result.yourChoice')}
                    </StatusLabel>
                  )}
                  {chosen.includes(id) && rationale?.isCorrect === false && (
                    <StatusLabel tone="failed" icon={CircleX}>
                      {t('result.wrong')}
                    </StatusLabel>
                  )}
                  {rationale?.isCorrect && (
                    <StatusLabel tone="passed" icon={CircleCheck}>
                      {t('result.right')}
                    </StatusLabel>
                  )}
                </span>
              </div>
              {rationale && <Rationale text={rationale.text} lang={lang} />}
            </li>
          );
        })}
      </ul>
    </>
  );
};
