import { expect, it } from '@jest/globals';
import { hashTarget } from './hash-target.js';

it.each([
  ['', null],
  ['#', null],
  ['#%', null],
  ['#m1-read-2%E0%A4', null],
  ['#m1-read-2', 'm1-read-2'],
  ['#%CE%B1', 'α'],
])('the address part %j names %j', (hash, target) => {
  expect(hashTarget(hash)).toBe(target);
});
