import { FEWEST_LEARNERS, type ItemStatistics, type RecordedInteraction } from '@integra/shared-types/scorm-records';

const MOST_RESPONSES = 10;
/** Of questions and answers that are kept apart while they are counted: some packages invent a name for a question in every attempt. */
const MOST_CHARACTERS = 4 * 1024 ** 2;

/** A number says how well, not whether: half of what is possible is not known, so only these two words judge. */
const isRight = ({ result }: Pick<RecordedInteraction, 'result'>): boolean | null =>
  result === 'correct' ? true : result === 'incorrect' ? false : null;

export const medianOf = (numbers: readonly number[]): number | null => {
  if (numbers.length === 0) return null;
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? null) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

/** Whether there are so many that figures are not about single people. Remembers no more of them than that takes. */
export class SomeLearners {
  private readonly known = new Set<string>();

  add(personId: string): void {
    if (!this.areEnough) this.known.add(personId);
  }

  get areEnough(): boolean {
    return this.known.size >= FEWEST_LEARNERS;
  }
}

type Tally = {
  readonly activity: string;
  readonly id: string;
  type: string | null;
  description: string | null;
  answers: number;
  judged: number;
  right: number;
  readonly learners: SomeLearners;
  readonly timed: SomeLearners;
  readonly latencies: number[];
  readonly responses: Map<string, { count: number; isRight: boolean | null }>;
};

/**
 * Counts the answers of many attempts, question by question. A question answered again in one attempt counts once, with its last answer.
 * Questions and answers that are met when there is no more room are left out.
 */
export class ItemTallies {
  private readonly tallies = new Map<string, Tally>();
  private characters = 0;

  add(personId: string, activity: string, interactions: readonly RecordedInteraction[]): void {
    const last = new Map(interactions.map((interaction) => [interaction.id ?? '', interaction]));
    for (const [id, interaction] of last) if (id !== '') this.count(personId, activity, id, interaction);
  }

  /** In the order in which they were met, without those that too few learners answered; and how many those are. */
  list(): { readonly items: ItemStatistics[]; readonly withheld: number } {
    const all = [...this.tallies.values()];
    const told = all.filter(({ learners }) => learners.areEnough);
    return { items: told.map(statisticsOf), withheld: all.length - told.length };
  }

  private count(personId: string, activity: string, id: string, interaction: RecordedInteraction): void {
    const tally = this.tallyOf(activity, id, interaction);
    if (tally === null) return;
    const judgement = isRight(interaction);
    tally.learners.add(personId);
    tally.answers += 1;
    tally.judged += judgement === null ? 0 : 1;
    tally.right += judgement === true ? 1 : 0;
    if (interaction.latencySeconds !== null) {
      tally.timed.add(personId);
      tally.latencies.push(interaction.latencySeconds);
    }
    const { response } = interaction;
    if (response === null || !(tally.responses.has(response) || this.hasRoom(response.length))) return;
    const known = tally.responses.get(response) ?? { count: 0, isRight: judgement };
    tally.responses.set(response, { count: known.count + 1, isRight: known.isRight ?? judgement });
  }

  private tallyOf(activity: string, id: string, { type, description }: RecordedInteraction): Tally | null {
    const key = JSON.stringify([activity, id]);
    const known = this.tallies.get(key);
    if (known !== undefined) {
      known.type ??= type;
      if (known.description === null && this.hasRoom(description?.length ?? 0)) known.description = description;
      return known;
    }
    if (!this.hasRoom(key.length + (description?.length ?? 0))) return null;
    const made: Tally = {
      activity,
      id,
      type,
      description,
      answers: 0,
      judged: 0,
      right: 0,
      learners: new SomeLearners(),
      timed: new SomeLearners(),
      latencies: [],
      responses: new Map(),
    };
    this.tallies.set(key, made);
    return made;
  }

  /** Takes it, if there is. */
  private hasRoom(characters: number): boolean {
    if (this.characters + characters > MOST_CHARACTERS) return false;
    this.characters += characters;
    return true;
  }
}

const statisticsOf = (tally: Tally): ItemStatistics => ({
  activity: tally.activity,
  id: tally.id,
  type: tally.type,
  description: tally.description,
  answers: tally.answers,
  right: tally.judged === 0 ? null : tally.right,
  medianSeconds: tally.timed.areEnough ? medianOf(tally.latencies) : null,
  responses: [...tally.responses]
    .map(([response, { count, isRight: wasRight }]) => ({ response, count, isRight: wasRight }))
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST_RESPONSES),
});
