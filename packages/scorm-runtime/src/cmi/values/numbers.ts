const REAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
const INTEGER = /^[+-]?\d+$/;

/** A decimal number without exponent, of any precision; null when the text is none. */
export function parseReal(text: string): number | null {
  const value = REAL.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}

/** A whole number; null when the text is none. */
export function parseInteger(text: string): number | null {
  const value = INTEGER.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(value) ? value : null;
}

/** A number as plain decimal text with at most seven places, as both standards count; null when the text is no number. */
export function decimalText(text: string | undefined): string | null {
  const value = parseReal(text ?? '');
  if (value === null || Math.abs(value) >= 1e15) return value === null ? null : (text ?? null);
  const plain = value.toFixed(7).replace(/\.?0+$/, '');
  return plain === '-0' ? '0' : plain;
}
