import { expect, it } from '@jest/globals';
import { sizeText } from './use-package-words.js';

it.each([
  ['en-GB', 0, '0 bytes'],
  ['en-GB', 1_023, '1,020 bytes'],
  ['en-GB', 1_536, '1.5 kB'],
  ['en-GB', 52 * 1_024 ** 2, '52 MB'],
  ['fr-FR', 1_294_990, '1,23 Mo'],
  ['bg-BG', 1_024 ** 3, '1 GB'],
  ['en-GB', 5_000 * 1_024 ** 3, '5,000 GB'],
])('in %s, %d bytes are written %s', (locale, bytes, text) => {
  expect(sizeText(locale, bytes).replace(/\s/g, ' ')).toBe(text);
});
