const MINUTE = 60;
const HOUR = 3_600;

const unitText = (language: string, value: number, unit: 'second' | 'minute'): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }).format(
    value,
  );

/**
 * Seconds as people say them: tenths below a minute, seconds below an hour, then minutes.
 * @param minutesText writes whole minutes, hours included
 */
export const durationText = (language: string, seconds: number, minutesText: (minutes: number) => string): string => {
  if (seconds < MINUTE) return unitText(language, seconds, 'second');
  if (seconds >= HOUR) return minutesText(Math.round(seconds / MINUTE));
  const rest = Math.floor(seconds % MINUTE);
  const minutes = unitText(language, Math.floor(seconds / MINUTE), 'minute');
  return rest === 0 ? minutes : `${minutes} ${unitText(language, rest, 'second')}`;
};

/** Two decimals at most, as the server keeps them: what is just below a limit never looks as if it had reached it. */
export const percentText = (locale: string, percent: number): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(percent / 100);

const TIME = { hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;
const INSTANT = { day: '2-digit', month: '2-digit', year: 'numeric', ...TIME } as const;

export const instantText = (locale: string, instant: string): string =>
  new Intl.DateTimeFormat(locale, INSTANT).format(new Date(instant));

export const timeText = (locale: string, instant: string | Date): string =>
  new Intl.DateTimeFormat(locale, TIME).format(new Date(instant));

/** Milliseconds of the window as seconds: "12.340", with the digits that the recorder kept. */
export const elapsedText = (locale: string, milliseconds: number): string =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 }).format(milliseconds / 1_000);
