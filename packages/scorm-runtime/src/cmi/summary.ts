import type { Completion, Success } from './status.js';

/** Decimal numbers as text, without exponent; null where the SCO gave none. */
export type Score = { scaled: string | null; raw: string | null; min: string | null; max: string | null };

export type ObjectiveSummary = {
  id: string | null;
  completion: Completion;
  success: Success;
  score: Score;
  progressMeasure: string | null;
  description: string | null;
};

/** One answer; responses and patterns are in the notation of 2004 where 1.2 kept to its own. Times are hundredths of a second. */
export type InteractionSummary = {
  id: string | null;
  type: string | null;
  timestamp: string | null;
  response: string | null;
  correctResponses: string[];
  /** `correct`, `incorrect`, `unanticipated`, `neutral` or a number. */
  result: string | null;
  weighting: string | null;
  latency: number | null;
  description: string | null;
  objectives: string[];
};

export type CommentSummary = { text: string; location: string | null; timestamp: string | null };

/** What one SCO recorded in one attempt, in one shape for every standard. All texts are the package's: show them as text. */
export type Summary = {
  completion: Completion;
  success: Success;
  score: Score;
  progressMeasure: string | null;
  /** The last session, in hundredths of a second. */
  sessionTime: number | null;
  /** All sessions of the attempt with the last one, in hundredths of a second. */
  totalTime: number;
  exit: string;
  location: string | null;
  objectives: ObjectiveSummary[];
  interactions: InteractionSummary[];
  comments: CommentSummary[];
};
