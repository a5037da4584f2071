import { type CheckContext, checkValue } from './check-value.js';
import { inElementOrder } from './element-order.js';
import { findElement, unknownElementError } from './find-element.js';
import { type CmiStandard, type CmiValues, valueOf } from './standard.js';

/** What a commit changes; for 1.2's comments the text that was added. */
export type Delta = { set: CmiValues };

export type AppliedDelta = {
  values: CmiValues;
  /** What was not taken over, with the standard's error; nothing else is left out. */
  refused: { element: string; error: number }[];
  /** Elements that hold more than every system must keep. */
  tooLong: string[];
};

/** SetValue adds to what stands in this element. */
const GROWING = { '1.2': 'cmi.comments', '2004': null } as const satisfies Record<CmiStandard, string | null>;

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
  for (const name of inElementOrder(standard, Object.keys(delta.set))) {
    const element = findElement(standard, name);
    const value = (name === GROWING[standard] ? (valueOf(next, name) ?? '') : '') + (valueOf(delta.set, name) ?? '');
    const check = element && checkValue(standard, element, value, { values: next, readOnly, isReplay: true });
    if (!check?.ok) {
      refused.push({ element: name, error: check?.error ?? unknownElementError(standard, name, 'set') });
      continue;
    }
    next[name] = value;
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
  const set = inElementOrder(standard, changed).map((name) => {
    const [value, known] = [valueOf(after, name) ?? '', valueOf(before, name) ?? ''];
    const isGrown = name === GROWING[standard] && value.startsWith(known);
    return [name, isGrown ? value.slice(known.length) : value] as const;
  });
  return { set: Object.fromEntries(set) };
}
