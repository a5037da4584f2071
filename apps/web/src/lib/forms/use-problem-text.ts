import { useTranslation } from 'react-i18next';
import { useRefusalText } from '../api/use-error-text.js';
import type { Problem } from './problems.js';

/** What to do about a field, in the language of the page. */
export const useProblemText = (problem: Problem | undefined): string | null => {
  const { t } = useTranslation();
  const refusal = useRefusalText(problem?.kind === 'refused' ? problem : null);
  if (!problem) return null;
  switch (problem.kind) {
    case 'refused':
      return refusal;
    case 'tooShort':
    case 'tooLong':
      return t(`form.${problem.kind}`, { count: problem.count });
    default:
      return t(`form.${problem.kind}`);
  }
};
