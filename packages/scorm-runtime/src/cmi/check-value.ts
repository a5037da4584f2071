import type { CmiElement } from './element.js';
import { type CmiFault, errorCode } from './error-codes.js';
import { judgeValue } from './judge-value.js';
import { interactionTypeOf, isClash, rowFault } from './row-rules.js';
import type { CmiStandard, CmiValues } from './standard.js';

export type CheckContext = {
  /** What is set so far: rows must follow on from it, and responses fit the type it states. */
  values: CmiValues;
  /**
   * The values of a whole session arrive together: what hung on the order in which the SCO set them (a response's form under
   * a type that changed later, patterns that differed at the time) was judged then and is not judged again.
   */
  isReplay?: boolean;
  /** Those in `values`, for who checks many: looked for row by row without them. */
  objectiveIds?: ReadonlySet<string>;
  /** Elements that this launch may not write although the standard lets it: stores mapped for reading only. */
  readOnly?: ReadonlySet<string>;
};

/** A value that may be set, perhaps with a warning that it is longer than every system must keep; or the standard's error. */
export type CheckResult = { ok: true; warning?: 'too_long' } | { ok: false; error: number };

/**
 * Whether a SCO may set an element to a value. Without a context only access and type are judged (a response of any type
 * of interaction is fine then). A text that is too long is never refused and never cut.
 */
export function checkValue(
  standard: CmiStandard,
  element: CmiElement,
  value: string,
  context?: CheckContext,
): CheckResult {
  const refuse = (fault: CmiFault): CheckResult => ({ ok: false, error: errorCode(standard, fault) });
  if (element.type.kind === 'keyword') return refuse('keyword');
  if (element.access === 'read-only') return refuse('read_only');
  const fault = context && rowFault(standard, element, context.values);
  if (fault) return refuse(fault);
  if (context?.readOnly?.has(element.name)) return refuse('read_only');
  if (standard === '2004' && context && isClash(element, value, context.values, context)) {
    return refuse('set_failed');
  }
  const interactionType = context && !context.isReplay ? interactionTypeOf(element, context.values) : undefined;
  const judgement = judgeValue(element.type, value, interactionType);
  if (judgement === 'fine') return { ok: true };
  return judgement === 'too_long' ? { ok: true, warning: 'too_long' } : refuse(judgement);
}
