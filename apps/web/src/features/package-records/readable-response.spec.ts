import { expect, it } from '@jest/globals';
import { readableResponse } from './readable-response.js';

it.each([
  ['choice', 'a[,]b', 'a, b'],
  ['matching', '1[.]x[,]2[.]y', '1 → x, 2 → y'],
  ['numeric', '1[:]5', '1 – 5'],
  ['long-fill-in', 'I wrote [,] myself', 'I wrote [,] myself'],
  [null, 'a[,]b', 'a[,]b'],
])('an answer of kind %s, %s, reads %s', (type, response, text) => {
  expect(readableResponse(response, type)).toBe(text);
});
