const partOf = (locale: string, type: 'decimal' | 'group'): string | undefined =>
  new Intl.NumberFormat(locale).formatToParts(1_234_567.8).find((part) => part.type === type)?.value;

/** Whether a sign that occurs once, or several times, can only part thousands: 1.234.567. */
const partsThousands = (digits: string, sign: string): boolean =>
  new RegExp(`^[1-9]\\d{0,2}(?:\\${sign}\\d{3})+$`).test(digits);

const decimalSignIn = (digits: string, locale: string): string | null | undefined => {
  const signs = [...new Set(digits.match(/[.,]/g) ?? [])];
  const last = digits.match(/[.,](?=\d*$)/)?.[0];
  if (last === undefined) return null;
  if (signs.length === 2) return last;
  const isOnce = digits.indexOf(last) === digits.lastIndexOf(last);
  if (!isOnce) return partsThousands(digits, last) ? null : undefined;
  return last === partOf(locale, 'group') && partsThousands(digits, last) ? null : last;
};

/**
 * Reads a number as people of a language write it: comma or point as the decimal sign, spaces, points or commas between thousands.
 * @returns null when it is not a number
 */
export const parseNumber = (text: string, locale: string): number | null => {
  const compact = text
    .normalize('NFKC')
    .replace(/[\s'’]/g, '')
    .replace(/^[−–]/, '-');
  const [, sign = '', digits] = /^([+-]?)([\d.,]+)$/.exec(compact) ?? [];
  if (digits === undefined) return null;
  const decimal = decimalSignIn(digits, locale);
  if (decimal === undefined) return null;
  const [whole = '', fraction, ...more] = decimal === null ? [digits] : digits.split(decimal);
  if (more.length > 0) return null;
  const plain = `${whole.replace(/[.,]/g, '')}${fraction === undefined ? '' : `.${fraction}`}`;
  return /^(?:\d+\.?\d*|\.\d+)$/.test(plain) ? Number(`${sign}${plain}`) : null;
};

/** As one would type it: the language's decimal sign, nothing between thousands. */
export const formatForTyping = (value: number, locale: string): string =>
  new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 12 }).format(value);
