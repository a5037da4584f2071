import type { CmiStandard } from '../standard.js';

const SECOND = 100;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** The lengths the standard's own test suite counts with. */
const MONTH = 30 * DAY;
const YEAR = 365 * DAY;

const TIMESPAN = /^(\d{2,4}):(\d{2}):(\d{2})(?:\.(\d{1,2}))?$/;
const CLOCK_TIME = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,2})?$/;
const DURATION =
  /^P(?=\d|T\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d{1,2}))?S)?)?$/;
const INSTANT =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2})(?::(\d{2})(?::(\d{2})(?:\.\d{1,2}(?:Z|[+-](\d{2})(?::(\d{2}))?)?)?)?)?)?)?)?$/;

/** The largest time of a kind that can be written down and read back. */
const LONGEST: Record<CmiStandard, number> = {
  '1.2': 9999 * HOUR + 59 * MINUTE + 59 * SECOND + 99,
  '2004': Number.MAX_SAFE_INTEGER,
};

/** The parts in hundredths of a second, `fraction` being the digits behind the point. */
function sum(parts: readonly (string | undefined)[], units: readonly number[], fraction = ''): number | null {
  const whole = units.reduce((total, unit, place) => total + Number(parts[place] ?? 0) * unit, 0);
  const time = whole + Number(fraction.padEnd(2, '0'));
  return Number.isSafeInteger(time) ? time : null;
}

/**
 * A length of time in hundredths of a second: `HHHH:MM:SS.SS` of 1.2, an ISO 8601 duration of 2004 (a year is 365 days, a
 * month 30). Null when it is not one, or longer than a number can count exactly.
 */
export function parseTime(standard: CmiStandard, text: string): number | null {
  if (standard === '1.2') {
    const span = TIMESPAN.exec(text);
    return span && sum(span.slice(1, 4), [HOUR, MINUTE, SECOND], span[4]);
  }
  const duration = DURATION.exec(text);
  return duration && sum(duration.slice(1, 7), [YEAR, MONTH, DAY, HOUR, MINUTE, SECOND], duration[7]);
}

/** Writes hundredths of a second as the standard wants them; what 1.2 cannot write any more becomes its longest time. */
export function formatTime(standard: CmiStandard, time: number): string {
  const whole = Number.isFinite(time) ? Math.min(Math.max(0, Math.round(time)), LONGEST[standard]) : 0;
  const [hours, minutes] = [Math.floor(whole / HOUR), Math.floor((whole % HOUR) / MINUTE)];
  const [seconds, rest] = [Math.floor((whole % MINUTE) / SECOND), whole % SECOND];
  const two = (part: number): string => String(part).padStart(2, '0');
  if (standard === '1.2') return `${String(hours).padStart(4, '0')}:${two(minutes)}:${two(seconds)}.${two(rest)}`;
  return `PT${hours}H${minutes}M${seconds}${rest === 0 ? '' : `.${two(rest)}`}S`;
}

/** The sum of two times as a SCO or the server wrote them; what cannot be read counts nothing. */
export function addTimes(standard: CmiStandard, first: string, second: string): string {
  return formatTime(standard, (parseTime(standard, first) ?? 0) + (parseTime(standard, second) ?? 0));
}

/** `HH:MM:SS.SS` of 1.2: a time of day. */
export function isClockTime(text: string): boolean {
  return CLOCK_TIME.test(text);
}

/**
 * `time(second,10,0)` of 2004: a year from 1970 to 2038 or any longer part of `2004-06-30T14:00:00.10+02:30`. A zone
 * stands only behind a fraction of a second, as the standard's grammar and its test suite have it.
 */
export function isInstant(text: string): boolean {
  const parts = INSTANT.exec(text);
  if (!parts) return false;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, zoneHour = 0, zoneMinute = 0] = parts
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  const isDate = year >= 1970 && year <= 2038 && month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
  return isDate && hour <= 23 && minute <= 59 && second <= 59 && zoneHour <= 23 && zoneMinute <= 59;
}

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
