import type { Language } from '@integra/shared-types/language-table';
import type { ScormPackage } from '@integra/shared-types/scorm';
import { useState } from 'react';
import { useLanguage } from '../../lib/i18n/use-language.js';
import { readyLanguages } from './ready-languages.js';

/** One of the languages in which a package can be played: the reader's own at first, where it is there. At least one must be ready. */
export const useChosenLanguage = (shown: ScormPackage) => {
  const { language: own } = useLanguage();
  const [chosen, choose] = useState<Language>(own);
  const languages = readyLanguages(shown);
  return { languages, language: languages.includes(chosen) ? chosen : (languages[0] ?? own), choose };
};
