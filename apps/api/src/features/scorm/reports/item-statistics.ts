import type { ItemStatistics, RecordedInteraction } from '@integra/shared-types/scorm-records';

const MOST_RESPONSES = 10;

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
  readonly latencies: number[];
  readonly responses: Map<string, { count: number; isRight: boolean | null }>;
};

/** Counts the answers of many attempts, question by question. A question answered again in one attempt counts once, with its last answer. */
export class ItemTallies {
  private readonly tallies = new Map<string, Tally>();

  add(activity: string, interactions: readonly RecordedInteraction[]): void {
    const last = new Map(interactions.map((interaction) => [interaction.id ?? '', interaction]));
    for (const [id, interaction] of last) if (id !== '') this.count(activity, id, interaction);
  }

  /** In the order in which they were met. */
  list(): ItemStatistics[] {
    return [...this.tallies.values()].map(({ judged, right, latencies, responses, ...item }) => ({
      ...item,
      right: judged === 0 ? null : right,
      medianSeconds: medianOf(latencies),
      responses: [...responses]
        .map(([response, { count, isRight: wasRight }]) => ({ response, count, isRight: wasRight }))
        .toSorted((a, b) => b.count - a.count)
        .slice(0, MOST_RESPONSES),
    }));
  }

  private count(activity: string, id: string, interaction: RecordedInteraction): void {
    const key = JSON.stringify([activity, id]);
    const tally: Tally = this.tallies.get(key) ?? {
      activity,
      id,
      type: null,
      description: null,
      answers: 0,
      judged: 0,
      right: 0,
      latencies: [],
      responses: new Map(),
    };
    const judgement = isRight(interaction);
    tally.type ??= interaction.type;
    tally.description ??= interaction.description;
    tally.answers += 1;
    tally.judged += judgement === null ? 0 : 1;
    tally.right += judgement === true ? 1 : 0;
    if (interaction.latencySeconds !== null) tally.latencies.push(interaction.latencySeconds);
    if (interaction.response !== null) {
      const known = tally.responses.get(interaction.response) ?? { count: 0, isRight: judgement };
      tally.responses.set(interaction.response, { count: known.count + 1, isRight: known.isRight ?? judgement });
    }
    this.tallies.set(key, tally);
  }
}
