import type { OutlineDocument } from '@integra/shared-types/content';
import type { Lock } from '@integra/shared-types/learning';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { TITLE, withTitles } from '../../../../lib/i18n/with-titles.js';
import { useOutlineTitles } from './use-outline-titles.js';

/** Why something is locked, as a sentence that names only what is still missing; null when nothing is. */
export const useLockReason = (outline: OutlineDocument): ((lock: Lock | null) => ReactNode) => {
  const { t } = useTranslation('learning');
  const format = useFormatters();
  const titles = useOutlineTitles(outline);

  const missing = (lock: Lock): Lock[] => {
    if (!('parts' in lock)) return [lock];
    return (lock.kind === 'all' ? lock.parts.filter((part) => !part.isMet) : lock.parts).flatMap(missing);
  };
  const conditionOf = (lock: Lock): string => {
    switch (lock.kind) {
      case 'module':
        return t('lock.module', { title: TITLE });
      case 'quiz':
        return t('lock.quiz', { title: TITLE });
      case 'date':
        return t('lock.date', { date: format.day(lock.date) });
      case 'all':
        return format.list(lock.parts.filter((part) => !part.isMet).map(conditionOf));
      case 'any':
        return format.either(lock.parts.map(conditionOf));
    }
  };

  return (lock) => {
    if (lock === null || lock.isMet) return null;
    const named = missing(lock).flatMap((part) =>
      part.kind === 'module' ? [titles.module(part.key)] : part.kind === 'quiz' ? [titles.quiz(part.key)] : [],
    );
    return withTitles(t('lock.opensWhen', { condition: conditionOf(lock) }), named);
  };
};
