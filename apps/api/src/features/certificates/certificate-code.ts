import { randomBytes } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_BYTES = 16;
const CODE_LENGTH = 26;
const SERIAL_DIGITS = 6;

/** Crockford base 32 of 128 bits: 26 characters, none of which looks like another. */
export const encodeCode = (bytes: Buffer): string => {
  let rest = BigInt(`0x${bytes.toString('hex')}`);
  let code = '';
  while (code.length < CODE_LENGTH) {
    code = ALPHABET.charAt(Number(rest % 32n)) + code;
    rest /= 32n;
  }
  return code;
};

/** A secret that only the paper, its holder and the register know. */
export const createCode = (): string => encodeCode(randomBytes(CODE_BYTES));

/** @param issuedOn ISO date */
export const serialOf = (issuedOn: string, number: number): string =>
  `INT-${issuedOn.slice(0, 4)}-${String(number).padStart(SERIAL_DIGITS, '0')}`;
