import { FEWEST_LEARNERS, type ItemStatistics, type RecordedInteraction } from '@integra/shared-types/scorm-records';
import { ResponseTally } from './response-tally.js';
import { SomeLearners } from './some-learners.js';

/**
 * For what is kept apart while it is counted, in characters: some packages invent a name for a question in every attempt, and a learner
 * may make them up by the thousand.
 */
const MOST_ROOM = 16 * 1024 ** 2;
/** What a question takes besides its words: its counts and the learners that answered. */
const TALLY_ROOM = 1_500;
const LATENCY_ROOM = 8;

/** A number says how well, not whether: half of what is possible is not known, so only these two words judge. */
const isRight = ({ result }: Pick<RecordedInteraction, 'result'>): boolean | null =>
  result === 'correct' ? true : result === 'incorrect' ? false : null;

export const medianOf = (numbers: readonly number[]): number | null => {
  if (numbers.length === 0) return null;
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? null) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

type Tally = {
  readonly activity: string;
  readonly id: string;
  type: string | null;
  description: string | null;
  answers: number;
  judged: number;
  right: number;
  /** That it takes, its responses included. */
  room: number;
  readonly learners: SomeLearners;
  readonly judgedLearners: SomeLearners;
  readonly timedLearners: SomeLearners;
  readonly latencies: number[];
  readonly responses: ResponseTally;
};

/**
 * Counts the answers of many attempts, question by question. A question answered again in one attempt counts once, with its last answer.
 * When there is no more room, what the fewest learners answered goes first, so that nobody can push out what all others did.
 */
export class ItemTallies {
  private readonly tallies = new Map<string, Tally>();
  private room = MOST_ROOM;
  /** What enough learners answered takes most of the room: making more would take long and gain little. */
  private isFull = false;
  private isIncomplete = false;

  add(personId: string, activity: string, interactions: readonly RecordedInteraction[]): void {
    const last = new Map(interactions.map((interaction) => [interaction.id ?? '', interaction]));
    for (const [id, interaction] of last) if (id !== '') this.count(personId, activity, id, interaction);
  }

  /** In the order in which they were met, without those that too few learners answered; how many those are, and if some are lost. */
  list(): { readonly items: ItemStatistics[]; readonly withheld: number; readonly isIncomplete: boolean } {
    const all = [...this.tallies.values()];
    const told = all.filter(({ learners }) => learners.areEnough);
    return { items: told.map(statisticsOf), withheld: all.length - told.length, isIncomplete: this.isIncomplete };
  }

  private count(personId: string, activity: string, id: string, interaction: RecordedInteraction): void {
    const key = JSON.stringify([activity, id]);
    // Before anything of it is counted: the question itself may be one that goes.
    if (this.roomFor(key, interaction) > this.room) this.makeRoom();
    const tally = this.tallyOf(key, activity, id, interaction);
    if (tally === null) return;
    const { description, latencySeconds } = interaction;
    tally.type ??= interaction.type;
    if (tally.description === null && this.takeRoom(tally, description?.length ?? 0)) tally.description = description;
    tally.learners.add(personId);
    tally.answers += 1;
    const judgement = isRight(interaction);
    if (judgement !== null) {
      tally.judgedLearners.add(personId);
      tally.judged += 1;
      tally.right += judgement ? 1 : 0;
    }
    if (latencySeconds !== null && this.takeRoom(tally, LATENCY_ROOM)) {
      tally.timedLearners.add(personId);
      tally.latencies.push(latencySeconds);
    }
    const isToldApart = this.takeRoom(tally, tally.responses.roomFor(interaction));
    tally.responses.add(personId, interaction, judgement, isToldApart);
  }

  private tallyOf(key: string, activity: string, id: string, { type }: RecordedInteraction): Tally | null {
    const known = this.tallies.get(key);
    if (known !== undefined) return known;
    const made: Tally = {
      activity,
      id,
      type,
      description: null,
      answers: 0,
      judged: 0,
      right: 0,
      room: 0,
      learners: new SomeLearners(),
      judgedLearners: new SomeLearners(),
      timedLearners: new SomeLearners(),
      latencies: [],
      responses: new ResponseTally(),
    };
    if (!this.takeRoom(made, TALLY_ROOM + key.length)) return null;
    this.tallies.set(key, made);
    return made;
  }

  /** What this answer adds. */
  private roomFor(key: string, interaction: RecordedInteraction): number {
    const { description, latencySeconds } = interaction;
    const tally = this.tallies.get(key);
    return (
      (tally === undefined ? TALLY_ROOM + key.length : 0) +
      (tally === undefined || tally.description === null ? (description?.length ?? 0) : 0) +
      (latencySeconds === null ? 0 : LATENCY_ROOM) +
      (tally?.responses ?? new ResponseTally()).roomFor(interaction)
    );
  }

  private takeRoom(tally: Tally, room: number): boolean {
    if (room > this.room) {
      this.isIncomplete = true;
      return false;
    }
    this.room -= room;
    tally.room += room;
    return true;
  }

  /** Half of it, as far as too few learners answered what goes: each time takes a look at everything, so that it must last. */
  private makeRoom(): void {
    for (let learners = 1; learners < FEWEST_LEARNERS && !this.isFull && this.room < MOST_ROOM / 2; learners += 1) {
      for (const [key, tally] of this.tallies) {
        const isLost = tally.learners.areAtMost(learners);
        const room = isLost ? tally.room : tally.responses.forget(learners);
        if (isLost) this.tallies.delete(key);
        tally.room -= room;
        this.room += room;
        this.isIncomplete ||= room > 0;
      }
    }
    this.isFull = this.room < MOST_ROOM / 2;
  }
}

const statisticsOf = (tally: Tally): ItemStatistics => {
  const { activity, id, type, description, answers, timedLearners, latencies } = tally;
  const { responses, otherResponses } = tally.responses.list();
  const isJudged = tally.judgedLearners.areEnough;
  return {
    activity,
    id,
    type,
    description,
    answers,
    judged: isJudged ? tally.judged : 0,
    right: isJudged ? tally.right : null,
    medianSeconds: timedLearners.areEnough ? medianOf(latencies) : null,
    responses: responses.map((response) => ({ ...response, isRight: isJudged ? response.isRight : null })),
    otherResponses,
  };
};
