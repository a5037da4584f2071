import { MAX_MANIFEST_BYTES } from './limits.js';
import type { ProblemList } from './problem.js';

/** The part of it that browsers and Node share. */
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean; ignoreBOM: boolean },
) => { readonly encoding: string; decode: (bytes: Uint8Array) => string };

const BYTE_ORDER_MARKS = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

const DECLARATION = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/;

const decode = (bytes: Uint8Array, encoding: string, fatal: boolean): string | null => {
  try {
    return new TextDecoder(encoding, { fatal, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** The name that browsers have for an encoding (`latin1` is windows-1252), or null when they know none. */
const standardName = (label: string): string | null => {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).encoding;
  } catch {
    return null;
  }
};

/** UTF-16 without a mark: every second byte of `<?` is zero. */
const unmarkedUtf16 = (bytes: Uint8Array): string | null => {
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
  return bytes[0] === 0 && bytes[1] === 0x3c ? 'utf-16be' : null;
};

type Guess = { encoding: string; skip: number };

const guessEncoding = (bytes: Uint8Array, problems: ProblemList): Guess | null => {
  const mark = BYTE_ORDER_MARKS.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
  if (mark) {
    problems.warning('byte-order-mark', 0);
    return { encoding: mark.encoding, skip: mark.bytes.length };
  }
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked !== null) return { encoding: unmarked, skip: 0 };
  const label = DECLARATION.exec(String.fromCharCode(...bytes.subarray(0, 256)))?.[1] ?? 'utf-8';
  const encoding = standardName(label);
  if (encoding === null) {
    problems.error('encoding-unknown', 0, label);
    return null;
  }
  // Whoever could read the declaration byte by byte knows that it is not UTF-16.
  if (!encoding.startsWith('utf-16')) return { encoding, skip: 0 };
  problems.warning('encoding-mismatch', 0, 'utf-8');
  return { encoding: 'utf-8', skip: 0 };
};

/** Tools wrote Windows text into files that say UTF-8; others cut a character in two. The majority tells which. */
const isMostlyUtf8 = (bytes: Uint8Array): boolean => {
  let broken = 0;
  let whole = 0;
  for (const character of decode(bytes, 'utf-8', false) ?? '') {
    if (character === '\uFFFD') broken += 1;
    else if (character > '\x7F') whole += 1;
  }
  return whole > broken;
};

/** The text of a manifest without its byte order mark, or null after an error. */
export const decodeManifest = (bytes: Uint8Array, problems: ProblemList): string | null => {
  if (bytes.length > MAX_MANIFEST_BYTES) {
    problems.error('too-large', 0, `${MAX_MANIFEST_BYTES} bytes`);
    return null;
  }
  const guess = guessEncoding(bytes, problems);
  if (guess === null) return null;
  const content = bytes.subarray(guess.skip);
  if (guess.encoding !== 'utf-8') problems.warning('encoding-unusual', 0, guess.encoding);
  const text = decode(content, guess.encoding, true);
  if (text !== null) return text;
  const fallback = guess.encoding === 'utf-8' && !isMostlyUtf8(content) ? 'windows-1252' : guess.encoding;
  problems.warning('encoding-mismatch', 0, fallback);
  return decode(content, fallback, false);
};
