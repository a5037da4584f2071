import { type CmiStandard, type CmiValues, valueOf } from './standard.js';
import { parseTime } from './values/times.js';

const SESSION_TIME = { '1.2': 'cmi.core.session_time', '2004': 'cmi.session_time' } as const;
const TOTAL_TIME = { '1.2': 'cmi.core.total_time', '2004': 'cmi.total_time' } as const;

/** The time of the last session in hundredths of a second; null when the SCO stated none. */
export function sessionTimeOf(standard: CmiStandard, values: CmiValues): number | null {
  return parseTime(standard, valueOf(values, SESSION_TIME[standard]) ?? '');
}

/** The total at launch and the last session together, in hundredths of a second: the SCO never states the total. */
export function totalTimeOf(standard: CmiStandard, values: CmiValues): number {
  const atLaunch = parseTime(standard, valueOf(values, TOTAL_TIME[standard]) ?? '') ?? 0;
  return atLaunch + (sessionTimeOf(standard, values) ?? 0);
}
