import type { OutlineDocument } from '@integra/shared-types/content';
import type { Step } from '@integra/shared-types/learning';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { TITLE, withTitles } from '../../../../lib/i18n/with-titles.js';
import { positionOf } from '../outline/outline-position.js';
import { useOutlineTitles } from '../outline/use-outline-titles.js';
import { useReadLabel } from './use-read-label.js';

/**
 * Words for what one step asks for.
 * @returns a function; `here` leaves out the lesson that one is reading anyway
 */
export const useStepText = (outline: OutlineDocument): ((step: Step, where: 'course' | 'here') => ReactNode) => {
  const { t } = useTranslation('learning');
  const format = useFormatters();
  const titles = useOutlineTitles(outline);
  const readLabel = useReadLabel();

  const quizText = (step: Step): string => {
    if (step.kind === 'submit_quiz') return t('step.submit_quiz', { quiz: TITLE });
    const needs = format.percent((step.needs ?? 100) / 100);
    return step.best === null
      ? t('step.pass_quiz', { quiz: TITLE, needs })
      : t('step.pass_quizBest', { quiz: TITLE, needs, best: format.percent(step.best / 100) });
  };

  return (step, where) => {
    switch (step.kind) {
      case 'pass_quiz':
      case 'submit_quiz':
        return withTitles(quizText(step), [titles.quiz(step.key)]);
      case 'read_lesson':
      case 'finish_scenario':
      case 'save_action_plan':
      case 'write_reflection':
      case 'complete_package':
        return where === 'here'
          ? t(`stepHere.${step.kind}`, { button: readLabel(positionOf(outline, step.lessonKey)?.next ?? null) })
          : withTitles(t(`step.${step.kind}`, { lesson: TITLE }), [titles.lesson(step.lessonKey)]);
    }
  };
};
