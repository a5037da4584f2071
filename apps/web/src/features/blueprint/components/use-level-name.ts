import type { Blueprint } from '@integra/shared-types/blueprint';
import { useTranslation } from 'react-i18next';

/** "L2 Applies"; level 0 is no level of the blueprint and says "not yet". */
export const useLevelName = (blueprint: Blueprint): ((level: number) => string) => {
  const { t } = useTranslation('blueprint');
  return (level) =>
    t('levels.named', {
      level,
      title: level === 0 ? t('levels.none') : (blueprint.levels.find((named) => named.level === level)?.title ?? ''),
    });
};
