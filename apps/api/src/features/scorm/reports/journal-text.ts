import type { Call } from '@integra/shared-types/scorm-playing';
import { JOURNAL_PAGE, type JournalCommit, type PackageRecordDetail } from '@integra/shared-types/scorm-records';
import { readCommit } from './journal-commit.js';
import type { JournalRow } from './records.repository.js';

const METHODS: Readonly<Record<Call[1], string>> = {
  I: 'Initialize',
  T: 'Terminate',
  C: 'Commit',
  G: 'GetValue',
  S: 'SetValue',
  N: 'navigation',
};

/** What the run-time tells of the learner: asked for by most packages, and nothing for their makers. */
const ABOUT_THE_LEARNER: ReadonlySet<string> = new Set([
  'cmi.learner_id',
  'cmi.learner_name',
  'cmi.core.student_id',
  'cmi.core.student_name',
]);

const told = (element: string, value: string): string =>
  ABOUT_THE_LEARNER.has(element) ? '(not in this file)' : JSON.stringify(value);

/** Calls in the words of the standard; what a package wrote stands in JSON, so that no line of it looks like one of ours. */
const linesOf = (commit: JournalCommit): string[] => [
  '',
  `commit ${commit.sequence} of window ${commit.launchId.slice(0, 8)}, ${commit.receivedAt}`,
  `  activity ${JSON.stringify(commit.activity)}, opening ${commit.visit}${commit.isNewAttempt ? ', begun anew' : ''}${commit.isTerminated ? ', ended by the package' : ''}`,
  ...commit.calls.map(
    ([ms, method, argument, value, error]) =>
      `  ${(ms / 1_000).toFixed(3).padStart(10)} s  ${METHODS[method]}(${JSON.stringify(argument)}) ${told(argument, value)} error ${error}`,
  ),
  ...Object.entries(commit.set).map(([element, value]) => `  saved ${element} = ${JSON.stringify(value)}`),
  ...commit.refused.map(([element, error]) => `  not taken over: ${element}, error ${error}`),
  `  then: ${commit.summary.completion}, ${commit.summary.success}, ${commit.summary.percent ?? 'no'} %, ${commit.summary.seconds} s`,
];

/** The journal as lines of English text for the maker of the package. Nobody's name stands in it. */
export async function* journalText(
  { packageKey, title, edition, versionNumber, language, startedAt, isCompacted }: PackageRecordDetail,
  read: (from: number) => Promise<JournalRow[]>,
): AsyncGenerator<string> {
  yield `Package ${packageKey}, version ${versionNumber} (${language}), SCORM ${edition}: ${JSON.stringify(title)}\n`;
  yield `Attempt begun ${startedAt}\n`;
  if (isCompacted) yield 'The oldest part of this journal is deleted.\n';
  for (let from = 0; ; from += JOURNAL_PAGE) {
    const rows = await read(from);
    for (const row of rows) yield `${linesOf(await readCommit(row)).join('\n')}\n`;
    if (rows.length < JOURNAL_PAGE) return;
  }
}
