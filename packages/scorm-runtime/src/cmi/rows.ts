import { MODELS } from './model.js';
import { type CmiStandard, type CmiValues, valueOf } from './standard.js';

/** A list may hold this many times the rows every system must keep; a bound for hostile commits, far above real content. */
const ROOM_FACTOR = 10;

/** The pattern of a list's name: `cmi.interactions.3.objectives` is `cmi.interactions.n.objectives`. */
const patternOfList = (list: string): string => list.replace(/\.\d+\./, '.n.');

/** Whether a row of a list (`cmi.objectives`, `cmi.interactions.3.objectives`) has any value. */
export function rowExists(standard: CmiStandard, values: CmiValues, list: string, row: number): boolean {
  const elements = MODELS[standard].rowElements.get(patternOfList(list)) ?? [];
  return elements.some((name) => valueOf(values, `${list}.${row}.${name}`) !== undefined);
}

/** How many rows a list has. Rows follow on, so the first one without a value ends the list. */
export function rowCount(standard: CmiStandard, values: CmiValues, list: string): number {
  let count = 0;
  while (rowExists(standard, values, list, count)) count += 1;
  return count;
}

/** Whether a list may have a row of that number at all. */
export function hasRoomFor(standard: CmiStandard, list: string, row: number): boolean {
  const rule = MODELS[standard].collections.find(({ pattern }) => pattern === patternOfList(list));
  return rule !== undefined && row < rule.rows * ROOM_FACTOR;
}
