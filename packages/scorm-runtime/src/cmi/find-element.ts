import type { CmiElement, CollectionRule } from './element.js';
import { errorCode } from './error-codes.js';
import { MODELS, patternOf } from './model.js';
import type { CmiStandard } from './standard.js';

/**
 * The element of that name, or null when the standard has none: the allow-list in front of GetValue, SetValue and of the
 * server's validation. `_children`, `_count` and `_version` are elements to be read; containers (`cmi`) are none.
 */
export function findElement(standard: CmiStandard, name: string): CmiElement | null {
  const found = patternOf(name);
  const rule = found && MODELS[standard].rules.get(found.pattern);
  return rule ? { ...rule, name, indices: found.indices } : null;
}

/** The number that GetValue or SetValue answers for a name that {@link findElement} does not know. */
export function unknownElementError(standard: CmiStandard, name: string, call: 'get' | 'set'): number {
  const failed = call === 'get' ? 'get_failed' : 'set_failed';
  if (name === '') return errorCode(standard, failed);
  if (standard === '2004' && /\._(?:children|count|version)$/.test(name)) return errorCode(standard, failed);
  if (name.endsWith('._children')) return errorCode(standard, 'no_children');
  if (name.endsWith('._count')) return errorCode(standard, 'no_count');
  // "01" is not a row number; with the right one the element would exist.
  const withRows = name.replace(/\.0+(?=\d)/g, '.');
  const isOnlyTheRow = withRows !== name && findElement(standard, withRows) !== null;
  return errorCode(standard, isOnlyTheRow ? failed : 'undefined_element');
}

/** The lists of a standard; an inner list names its outer row `n`. */
export function collectionsOf(standard: CmiStandard): readonly CollectionRule[] {
  return MODELS[standard].collections;
}
