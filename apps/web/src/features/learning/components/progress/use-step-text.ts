import type { OutlineDocument } from '@integra/shared-types/content';
import type { Step } from '@integra/shared-types/learning';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { lessonTitle } from '../outline/outline-titles.js';

/**
 * Words for what one step asks for.
 * @returns a function; `here` leaves out the lesson that one is reading anyway
 */
export const useStepText = (outline: OutlineDocument): ((step: Step, where: 'course' | 'here') => string) => {
  const { t } = useTranslation('learning');
  const format = useFormatters();
  return (step, where) => {
    const lesson = lessonTitle(outline, step.lessonKey);
    switch (step.kind) {
      case 'pass_quiz': {
        const quiz = outline.quizzes[step.key]?.title ?? lesson;
        const needs = format.percent((step.needs ?? 100) / 100);
        return step.best === null
          ? t('step.pass_quiz', { quiz, needs })
          : t('step.pass_quizBest', { quiz, needs, best: format.percent(step.best / 100) });
      }
      case 'submit_quiz':
        return t('step.submit_quiz', { quiz: outline.quizzes[step.key]?.title ?? lesson });
      case 'read_lesson':
      case 'finish_scenario':
      case 'save_action_plan':
      case 'write_reflection':
        return where === 'here'
          ? t(`stepHere.${step.kind}`, { button: t('player.saveAndNext') })
          : t(`step.${step.kind}`, { lesson });
    }
  };
};
