import type { OutlineDocument } from '@integra/shared-types/content';
import { useLanguage } from '../../../../lib/i18n/use-language.js';

/**
 * Which language a field of the outline is in, for its `lang` attribute; undefined when it is the page's own.
 * @returns a function over paths as in `OutlineDocument.fallbacks`
 */
export const useOutlineLang = (outline: OutlineDocument): ((field: string) => string | undefined) => {
  const { language } = useLanguage();
  return (field) => {
    const shown = outline.fallbacks.find((entry) => entry.field === field)?.language ?? outline.language;
    return shown === language ? undefined : shown;
  };
};
