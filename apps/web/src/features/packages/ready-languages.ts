import type { Language } from '@integra/shared-types/language-table';
import type { ScormPackage } from '@integra/shared-types/scorm';

/** In which a package can be played, the language that changed last first. */
export const readyLanguages = ({ versions }: Pick<ScormPackage, 'versions'>): Language[] => [
  ...new Set(versions.filter(({ state }) => state === 'ready').map(({ language }) => language)),
];
