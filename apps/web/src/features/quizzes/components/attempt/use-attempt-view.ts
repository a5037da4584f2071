import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

const PARAMETER = 'question';
const SUMMARY = 'summary';

/** A question by position, or the summary. */
export type AttemptViewName = number | typeof SUMMARY;

/**
 * What of the attempt is on the page, kept in the address: a refresh and a change of language come back to it.
 * @param first where to begin when the address does not say
 */
export const useAttemptView = (total: number, first: number) => {
  const [parameters, setParameters] = useSearchParams();
  const wanted = parameters.get(PARAMETER);
  const position = wanted === null ? first : Number(wanted) - 1;
  const isQuestion = Number.isInteger(position) && position >= 0 && position < total;
  const view: AttemptViewName = wanted === SUMMARY ? SUMMARY : isQuestion ? position : first;

  // Replaced, so that "back" leaves the attempt instead of walking through every question that was looked at.
  const show = useCallback(
    (next: AttemptViewName) =>
      setParameters({ [PARAMETER]: next === SUMMARY ? SUMMARY : String(next + 1) }, { replace: true }),
    [setParameters],
  );
  return { view, show };
};
