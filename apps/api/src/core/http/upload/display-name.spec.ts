import { describe, expect, it } from '@jest/globals';
import { displayName } from './display-name.js';

describe('displayName', () => {
  it.each([
    ['Σχέδιο.zip', 'Σχέδιο.zip'],
    ['Модул 1 – въведение.zip', 'Модул 1 – въведение.zip'],
    ['Cafe\u0301.zip', 'Café.zip'],
    ['50%.zip', '50%.zip'],
    ['a%20b%2F.zip', 'a%20b%2F.zip'],
    ['%22quoted%22.zip', '"quoted".zip'],
    ['two%0D%0alines.zip', 'twolines.zip'],
    ['piz\u202Eexe.\u0000zip\u2028', 'pizexe.zip'],
    ['  kept in one piece.zip ', 'kept in one piece.zip'],
  ])('reads %j as %j', (sent, shown) => expect(displayName(sent)).toBe(shown));

  it.each(['', '   ', '\u200B', '%0A'])('has no name for %j', (sent) => expect(displayName(sent)).toBeUndefined());

  it('is at most 255 long, and never ends in half a sign', () => {
    expect(displayName('α'.repeat(300))).toBe('α'.repeat(255));
    expect(displayName('🗂'.repeat(200))).toBe('🗂'.repeat(127));
  });
});
