import type { Attempt } from '@integra/shared-types/quizzes';
import type { Given, UnsentAnswer } from './outbox.types.js';

type AttemptQuestion = Attempt['questions'][number];

/** One question of the outbox. */
export type Entry = {
  given: Given;
  /** Highest sequence that was sent from here or that the server is known to hold. */
  sequence: number;
  savedAt: string | null;
  /** When the change that waits was given, by the server's clock; null when nothing waits. */
  givenAt: number | null;
  /** Sent not before this moment of `performance.now()`: somebody may still be typing. */
  sendAt: number;
  /** What went out last, whether it arrived or not. */
  sent: Given | null;
  refusal: Error | null;
  isOvertaken: boolean;
};

export const createEntry = ({ answer, isFlagged, sequence, savedAt }: AttemptQuestion): Entry => ({
  given: { answer, isFlagged },
  sequence,
  savedAt,
  givenAt: null,
  sendAt: 0,
  sent: null,
  refusal: null,
  isOvertaken: false,
});

/** A refused change waits for somebody to change it or to try again; it is not sent by itself. */
export const isSendable = (entry: Entry): boolean => entry.givenAt !== null && entry.refusal === null;

/** Whether a change was given after what the server holds. Of two, the later one counts, whichever window it came from. */
export const isNewer = ({ givenAt }: Pick<UnsentAnswer, 'givenAt'>, savedAt: string | null): boolean =>
  savedAt === null || givenAt > Date.parse(savedAt);

const isSame = (one: Given | null, other: Given): boolean =>
  one !== null && one.isFlagged === other.isFlagged && JSON.stringify(one.answer) === JSON.stringify(other.answer);

/** Brings an entry up to what the server holds: a later answer of another window or device is taken over, an older one is not. */
export const adopted = (entry: Entry, question: AttemptQuestion): Entry => {
  const { givenAt, sent } = entry;
  if (givenAt === null) {
    // Older than what is known: it was overtaken on its way here.
    if (question.sequence < entry.sequence) return entry;
    return { ...createEntry(question), sent, isOvertaken: entry.isOvertaken && question.sequence === entry.sequence };
  }
  const isArrived = isSame(entry.given, question);
  // What the server holds may be this page's own, sent while the connection broke.
  const waits = !isArrived && (isNewer({ givenAt }, question.savedAt) || isSame(sent, question));
  const sequence = Math.max(entry.sequence, question.sequence);
  if (waits) return { ...entry, sequence, savedAt: question.savedAt };
  return { ...createEntry(question), sequence, isOvertaken: !isArrived };
};
