import type { JournalCommit } from '@integra/shared-types/scorm-records';
import { unpackRecord } from '../playing/commit-record.js';
import type { JournalRow } from './records.repository.js';

/** A commit as the flight recorder shows it. */
export const readCommit = async ({ launchId, receivedAt, record, answer }: JournalRow): Promise<JournalCommit> => {
  const { sequence, activity, visit, isNewAttempt, isTerminated, calls, set } = await unpackRecord(record);
  return {
    launchId,
    sequence,
    receivedAt: receivedAt.toISOString(),
    activity,
    visit,
    isNewAttempt,
    isTerminated,
    calls,
    set,
    refused: answer.refused.map(([element, error]) => [element, error]),
    summary: answer.summary,
  };
};
