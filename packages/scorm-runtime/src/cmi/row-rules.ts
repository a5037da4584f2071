import type { CmiElement } from './element.js';
import type { CmiFault } from './error-codes.js';
import { hasRoomFor, rowExists } from './rows.js';
import { type CmiStandard, type CmiValues, valueOf } from './standard.js';
import { isSamePattern, SINGLE_PATTERN_TYPES } from './values/interaction-values.js';

/** Lists whose rows only the system makes. */
const FIXED_LISTS: ReadonlySet<string> = new Set(['adl.data']);
/** Lists of 2004 whose rows begin with their id. */
const LISTS_BY_ID: ReadonlySet<string> = new Set(['cmi.objectives', 'cmi.interactions']);

/** The lists an element's rows belong to, outermost first: `cmi.interactions`, `cmi.interactions.3.objectives`. */
function listsOf(element: CmiElement): string[] {
  const segments = element.name.split('.');
  return segments.flatMap((segment, place) => (/^\d+$/.test(segment) ? [segments.slice(0, place).join('.')] : []));
}

/** The type that was set for the interaction an element belongs to. */
export function interactionTypeOf(element: CmiElement, values: CmiValues): string | undefined {
  return valueOf(values, `cmi.interactions.${element.indices[0]}.type`);
}

/** Whether a row may be written to now: rows follow on, and in 2004 begin with the id (and type) the rest hangs on. */
export function rowFault(standard: CmiStandard, element: CmiElement, values: CmiValues): CmiFault | null {
  const lists = listsOf(element);
  for (const [depth, list] of lists.entries()) {
    const row = element.indices[depth] ?? 0;
    if (FIXED_LISTS.has(list) && !rowExists(standard, values, list, row)) return 'set_failed';
    const followsOn = row === 0 || rowExists(standard, values, list, row - 1);
    if (!followsOn || !hasRoomFor(standard, list, row)) return 'set_failed';
    const id = `${list}.${row}.id`;
    const isBoundToId = standard === '2004' && LISTS_BY_ID.has(list) && element.name !== id;
    if (isBoundToId && valueOf(values, id) === undefined) return 'dependency';
  }
  const needsType = element.type.kind === 'response' || element.type.kind === 'pattern';
  return needsType && interactionTypeOf(element, values) === undefined ? 'dependency' : null;
}

/**
 * Whether a value of 2004 clashes with another row or with what stood there: ids of objectives are set once and each only
 * once, and so are patterns where the type of interaction wants it. A replay judges only what does not hang on the order.
 * @param objectiveIds of all rows in `values`, for who checks many
 */
export function isClash(
  element: CmiElement,
  value: string,
  values: CmiValues,
  { isReplay = false, objectiveIds }: { isReplay?: boolean; objectiveIds?: ReadonlySet<string> } = {},
): boolean {
  const isTaken = (): boolean => otherRows(element, values).some((name) => valueOf(values, name) === value);
  if (element.pattern === 'cmi.objectives.n.id') {
    const known = valueOf(values, element.name);
    return known === undefined ? (objectiveIds?.has(value) ?? isTaken()) : known !== value;
  }
  if (isReplay) return false;
  if (element.pattern === 'cmi.interactions.n.objectives.m.id') return isTaken();
  if (element.type.kind !== 'pattern') return false;
  const type = interactionTypeOf(element, values) ?? '';
  if (SINGLE_PATTERN_TYPES.has(type)) return element.indices.at(-1) !== 0;
  return otherRows(element, values).some((name) => isSamePattern(type, valueOf(values, name) ?? '', value));
}

/** The same element in the other rows of its list that have it. */
function otherRows(element: CmiElement, values: CmiValues): string[] {
  const list = listsOf(element).at(-1) ?? '';
  const leaf = element.name.slice(element.name.lastIndexOf('.'));
  const names: string[] = [];
  for (let row = 0; valueOf(values, `${list}.${row}${leaf}`) !== undefined; row += 1) {
    if (row !== element.indices.at(-1)) names.push(`${list}.${row}${leaf}`);
  }
  return names;
}
