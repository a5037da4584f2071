import type { KnownObjective } from './state.js';

type Range = readonly [least: number, most: number];
const ANY: Range = [-Number.MAX_VALUE, Number.MAX_VALUE];
const NUMBERS = { measure: [-1, 1], progressMeasure: [0, 1], raw: ANY, min: ANY, max: ANY } as const satisfies Partial<
  Record<keyof KnownObjective, Range>
>;
const FLAGS = ['satisfied', 'completed'] as const satisfies readonly (keyof KnownObjective)[];

const isWithin = (value: unknown, [least, most]: Range): boolean =>
  value === undefined || (typeof value === 'number' && value >= least && value <= most);

/** Whether something that was read, such as JSON, can be taken for what is known of an objective: what it says has the right types and ranges. */
export const isKnownObjective = (value: unknown): value is KnownObjective => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const facts = new Map(Object.entries(value));
  return (
    FLAGS.every((name) => ['undefined', 'boolean'].includes(typeof facts.get(name))) &&
    Object.entries(NUMBERS).every(([name, range]) => isWithin(facts.get(name), range))
  );
};
