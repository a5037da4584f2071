import type { CmiElement } from '../cmi/element.js';
import { errorCode } from '../cmi/error-codes.js';
import { rowCount, rowExists } from '../cmi/rows.js';
import { type CmiStandard, type CmiValues, valueOf } from '../cmi/standard.js';
import { evaluateStatus } from '../cmi/status.js';
import { parseReal } from '../cmi/values/numbers.js';
import type { NavigationKind, RunTimeOptions } from './run-time-options.js';

export type Reading = { readonly value: string } | { readonly error: number };

const VALIDITY = /^adl\.nav\.request_valid\.(continue|previous|choice|jump)(?:\.\{target=([^{}]+)\})?$/s;

/** What GetValue answers for an element, from our own record of the session. */
export function readElement(
  { standard, writeOnly, requestValid }: Pick<RunTimeOptions, 'standard' | 'writeOnly' | 'requestValid'>,
  element: CmiElement,
  values: CmiValues,
): Reading {
  const { name } = element;
  if (element.access === 'write-only') return { error: errorCode(standard, 'write_only') };
  if (isRowMissing(standard, element, values)) return { error: errorCode(standard, 'get_failed') };
  if (writeOnly?.has(name)) return { error: errorCode(standard, 'write_only') };
  if (name.endsWith('._count')) {
    return { value: String(rowCount(standard, values, name.slice(0, -'._count'.length))) };
  }
  const validity = VALIDITY.exec(name);
  if (validity) {
    return { value: requestValid?.(validity[1] as NavigationKind, validity[2] ?? null) ?? 'unknown' };
  }
  const value = statusOf(standard, name, values) ?? valueOf(values, name) ?? element.default;
  // A store without content has none yet: the standard does not tell an empty one from an unset one.
  const isUnset = value === undefined || (value === '' && name.startsWith('adl.data.'));
  if (!isUnset) return { value };
  const error = errorCode(standard, 'not_initialised');
  return error === 0 ? { value: '' } : { error };
}

/** The two words of 2004 over which the thresholds of the manifest decide. */
function statusOf(standard: CmiStandard, name: string, values: CmiValues): string | undefined {
  if (standard === '1.2' || (name !== 'cmi.completion_status' && name !== 'cmi.success_status')) return undefined;
  const scaledPassingScore = parseReal(valueOf(values, 'cmi.scaled_passing_score') ?? '');
  const completionThreshold = parseReal(valueOf(values, 'cmi.completion_threshold') ?? '');
  const status = evaluateStatus(standard, values, {
    ...(scaledPassingScore === null ? {} : { scaledPassingScore }),
    ...(completionThreshold === null ? {} : { completionThreshold }),
  });
  return name === 'cmi.completion_status' ? status.completion : status.success;
}

function isRowMissing(standard: CmiStandard, element: CmiElement, values: CmiValues): boolean {
  const segments = element.name.split('.');
  return segments.some((segment, place) => {
    if (!/^\d+$/.test(segment)) return false;
    return !rowExists(standard, values, segments.slice(0, place).join('.'), Number(segment));
  });
}
