import { expect, it } from '@jest/globals';
import { sizeText } from './use-package-words.js';

it.each([
  ['en-GB', 0, '0 byte'],
  ['en-GB', 999, '999 byte'],
  ['en-GB', 1_500, '1.5 kB'],
  ['en-GB', 52_000_000, '52 MB'],
  ['fr-FR', 1_234_567, '1,23 Mo'],
  ['bg-BG', 1_234_567_890, '1,23 GB'],
  ['en-GB', 5e12, '5,000 GB'],
])('in %s, %d bytes are written %s', (locale, bytes, text) => {
  expect(sizeText(locale, bytes).replace(/\s/g, ' ')).toBe(text);
});
