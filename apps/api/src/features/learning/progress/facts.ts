/** What happened in one enrolment, as far as progress needs it. Order never matters. */
export type LearningFacts = {
  /** Once set, completion stays. */
  readonly completedAt: Date | null;
  readonly openedLessons: readonly string[];
  readonly lessonViews: readonly { lessonKey: string; viewedAt: Date; requiredHash: string }[];
  /** Runs that reached an end; the first per block counts. */
  readonly scenarioEnds: readonly { blockKey: string; endedAt: Date }[];
  readonly notes: readonly { blockKey: string; savedAt: Date }[];
  readonly quizOutcomes: readonly { quizKey: string; percent: number | null; isPassed: boolean; submittedAt: Date }[];
  /** Attempts at packages; `doneAt` is null until the rule of the package is met. */
  readonly packageOutcomes: readonly { blockKey: string; percent: number | null; doneAt: Date | null }[];
};
