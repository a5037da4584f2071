import { type CheckContext, checkValue } from './check-value.js';
import { inElementOrder } from './element-order.js';
import { findElement, unknownElementError } from './find-element.js';
import { type CmiStandard, type CmiValues, valueOf } from './standard.js';

/** What a commit changes: elements with the values they have now, so that a delta that overlaps an earlier one does no harm. */
export type Delta = { set: CmiValues };

export type AppliedDelta = {
  values: CmiValues;
  /** What was not taken over, with the standard's error; nothing else is left out. */
  refused: { element: string; error: number }[];
  /** Elements that hold more than every system must keep. */
  tooLong: string[];
};

const OBJECTIVE_ID = /^cmi\.objectives\.\d+\.id$/;

/** A 1.2 SCO adds to this element with every SetValue. */
const GROWING = { '1.2': 'cmi.comments', '2004': null } as const satisfies Record<CmiStandard, string | null>;

/** The longer of two states of a growing text; what does not go on from what is known is added, never put in its place. */
function grown(known: string, value: string): string {
  if (value.startsWith(known)) return value;
  return known.startsWith(value) ? known : known + value;
}

/**
 * The state after a commit. The order of the delta's elements does not matter; one that the standard refuses is listed and
 * the others still count. `readOnly` names elements that this launch may not write although the standard lets it.
 */
export function applyDelta(
  standard: CmiStandard,
  values: CmiValues,
  delta: Delta,
  readOnly: CheckContext['readOnly'] = new Set(),
): AppliedDelta {
  const next: Record<string, string> = { ...values };
  const refused: AppliedDelta['refused'] = [];
  const tooLong: string[] = [];
  const objectiveIds = new Set(Object.entries(next).flatMap(([name, id]) => (OBJECTIVE_ID.test(name) ? [id] : [])));
  for (const name of inElementOrder(standard, Object.keys(delta.set))) {
    const element = findElement(standard, name);
    const sent = valueOf(delta.set, name) ?? '';
    const value = name === GROWING[standard] ? grown(valueOf(next, name) ?? '', sent) : sent;
    const check =
      element && checkValue(standard, element, value, { values: next, readOnly, isReplay: true, objectiveIds });
    if (!check?.ok) {
      refused.push({ element: name, error: check?.error ?? unknownElementError(standard, name, 'set') });
      continue;
    }
    next[name] = value;
    if (OBJECTIVE_ID.test(name)) objectiveIds.add(value);
    if (check.warning) tooLong.push(name);
  }
  return { values: next, refused, tooLong };
}

/** The delta that leads from one state to a later one: what the SCO may set and has changed. */
export function deltaBetween(standard: CmiStandard, before: CmiValues, after: CmiValues): Delta {
  const changed = Object.keys(after).filter((name) => {
    const access = findElement(standard, name)?.access;
    return access !== undefined && access !== 'read-only' && valueOf(before, name) !== valueOf(after, name);
  });
  return {
    set: Object.fromEntries(inElementOrder(standard, changed).map((name) => [name, valueOf(after, name) ?? ''])),
  };
}
