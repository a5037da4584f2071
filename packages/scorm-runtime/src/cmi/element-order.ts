import { MODELS, patternOf } from './model.js';
import type { CmiStandard } from './standard.js';

/** Names in the order in which a SCO may set them: lists by row number, and within a row as the standard's table has it. */
export function inElementOrder(standard: CmiStandard, names: readonly string[]): string[] {
  return names
    .map((name) => ({ name, key: sortKey(standard, name) }))
    .toSorted((left, right) => compareKeys(left.key, right.key) || compareNames(left.name, right.name))
    .map((entry) => entry.name);
}

/** Place of the list or element in the table, then outer row, place within the row, inner row. */
function sortKey(standard: CmiStandard, name: string): number[] {
  const { positions } = MODELS[standard];
  const found = patternOf(name);
  const position = (found && positions.get(found.pattern)) ?? positions.size;
  const [outer, ...inner] = found?.indices ?? [];
  if (!found || outer === undefined) return [position];
  const list = found.pattern.slice(0, found.pattern.indexOf('.n.'));
  return [positions.get(`${list}._count`) ?? position, outer, position, ...inner];
}

function compareKeys(left: readonly number[], right: readonly number[]): number {
  for (const [depth, part] of left.entries()) {
    const difference = part - (right[depth] ?? -1);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function compareNames(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
