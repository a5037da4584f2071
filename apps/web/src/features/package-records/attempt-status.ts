import type { AttemptSummary } from '@integra/shared-types/scorm-playing';

/** What the rule of the package makes of an attempt. */
export type AttemptStatus = 'done' | 'open' | 'notDone';

export const attemptStatus = ({ isDone, isOpen }: { isDone: boolean; isOpen: boolean }): AttemptStatus =>
  isDone ? 'done' : isOpen ? 'open' : 'notDone';

/** What the package itself said last: a pass or a failure says more than that it is completed. */
export type ReportedStatus = 'passed' | 'failed' | 'completed' | 'incomplete' | 'nothing';

export const reportedStatus = ({
  completion,
  success,
}: Pick<AttemptSummary, 'completion' | 'success'>): ReportedStatus => {
  if (success !== 'unknown') return success;
  return completion === 'completed' || completion === 'incomplete' ? completion : 'nothing';
};
