import type { OutlineDocument } from '@integra/shared-types/content';
import type { Lock } from '@integra/shared-types/learning';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { moduleTitle } from './outline-titles.js';

/** Why something is locked, as a sentence that names only what is still missing; '' when nothing is. */
export const useLockReason = (outline: OutlineDocument): ((lock: Lock | null) => string) => {
  const { t } = useTranslation('learning');
  const format = useFormatters();

  const conditionOf = (lock: Lock): string => {
    switch (lock.kind) {
      case 'module':
        return t('lock.module', { title: moduleTitle(outline, lock.key) });
      case 'quiz':
        return t('lock.quiz', { title: outline.quizzes[lock.key]?.title ?? lock.key });
      case 'date':
        return t('lock.date', { date: format.day(lock.date) });
      case 'all':
        return format.list(lock.parts.filter((part) => !part.isMet).map(conditionOf));
      case 'any':
        return format.either(lock.parts.map(conditionOf));
    }
  };

  return (lock) => (lock === null || lock.isMet ? '' : t('lock.opensWhen', { condition: conditionOf(lock) }));
};
