import type { ItemStatistics, RecordedInteraction } from '@integra/shared-types/scorm-records';
import { SomeLearners } from './some-learners.js';

const MOST_RESPONSES = 10;
/** What a response takes besides its characters: its entry, its counts and the learners that gave it. */
const RESPONSE_ROOM = 500;
/** Of the others, somebody may have written the response: a name, or what is nobody's business. */
const CHOSEN: ReadonlySet<string | null> = new Set([
  'true-false',
  'choice',
  'matching',
  'sequencing',
  'numeric',
  'likert',
]);

type Response = { count: number; isRight: boolean | null; readonly learners: SomeLearners };

/** What was answered to one question: which responses, and how many others that are not told apart. */
export class ResponseTally {
  private readonly responses = new Map<string, Response>();
  private readonly others = { count: 0, learners: new SomeLearners() };

  /** What it takes to tell this response apart: nothing for one that is known or never told. */
  roomFor({ response, type }: RecordedInteraction): number {
    if (response === null || !CHOSEN.has(type) || this.responses.has(response)) return 0;
    return RESPONSE_ROOM + response.length;
  }

  add(personId: string, { response, type }: RecordedInteraction, isRight: boolean | null, isToldApart: boolean): void {
    if (response === null) return;
    if (!CHOSEN.has(type) || !isToldApart) {
      this.others.count += 1;
      this.others.learners.add(personId);
      return;
    }
    const known = this.responses.get(response) ?? { count: 0, isRight, learners: new SomeLearners() };
    known.count += 1;
    known.isRight ??= isRight;
    known.learners.add(personId);
    this.responses.set(response, known);
  }

  /** No longer tells apart what at most so many learners gave; answers how much room that makes. */
  forget(learners: number): number {
    let room = 0;
    for (const [response, known] of this.responses) {
      if (!known.learners.areAtMost(learners)) continue;
      this.responses.delete(response);
      this.others.count += known.count;
      this.others.learners.addAll(known.learners);
      room += RESPONSE_ROOM + response.length;
    }
    return room;
  }

  list(): Pick<ItemStatistics, 'responses' | 'otherResponses'> {
    const byCount = [...this.responses].toSorted(([, a], [, b]) => b.count - a.count);
    const told = byCount.filter(([, { learners }]) => learners.areEnough).slice(0, MOST_RESPONSES);
    const shown = new Set(told.map(([response]) => response));
    const rest = byCount.filter(([response]) => !shown.has(response)).map(([, known]) => known);
    const learners = new SomeLearners();
    for (const part of [this.others, ...rest]) learners.addAll(part.learners);
    return {
      responses: told.map(([response, { count, isRight }]) => ({ response, count, isRight })),
      otherResponses: learners.areEnough ? rest.reduce((sum, { count }) => sum + count, this.others.count) : null,
    };
  }
}
