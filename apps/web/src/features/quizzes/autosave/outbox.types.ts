import type { Answer } from '@integra/shared-types/quizzes';

/** What stands on the page for one question. */
export type Given = { answer: Answer | null; isFlagged: boolean };

/** A change that the server has not confirmed. `givenAt`: milliseconds of the server's clock. */
export type UnsentAnswer = Given & { position: number; givenAt: number };

export type OutboxPhase = 'saved' | 'saving' | 'unsent';

/** Why no answer is taken any more. gone: for the person who is signed in now, there is no such attempt. */
export type OutboxEnd = 'submitted' | 'time_over' | 'gone';

export type OutboxState = {
  /** By position. */
  given: readonly Given[];
  /** saved: the server has everything · saving: on its way · unsent: it could not be sent, it is tried again. */
  phase: OutboxPhase;
  unsentCount: number;
  /** ISO instant of the newest save, whoever made it; null before the first. */
  savedAt: string | null;
  /** Answers that the server would not take, by position. */
  refusals: ReadonlyMap<number, Error>;
  /** Positions whose change was older than one from another window or device, which counts now. */
  overtaken: ReadonlySet<number>;
  end: OutboxEnd | null;
};
