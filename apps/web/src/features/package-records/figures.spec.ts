import { describe, expect, it } from '@jest/globals';
import { durationText, elapsedText, percentText } from './figures.js';

const plain = (text: string) => text.replace(/\s/g, ' ');
const minutes = (total: number) => `${total} minutes`;

describe('figures of a record', () => {
  it.each([
    [0, '0 sec'],
    [12.5, '12.5 sec'],
    [59.9, '59.9 sec'],
    [60, '1 min'],
    [200.9, '3 min 20 sec'],
    [3_599, '59 min 59 sec'],
    [5_400, '90 minutes'],
  ])('%d seconds are written %s', (seconds, text) => {
    expect(plain(durationText('en', seconds, minutes))).toBe(text);
  });

  it('never shows what is just below a limit as if it had reached it', () => {
    expect(percentText('en-GB', 79.6)).toBe('79.6%');
    expect(percentText('en-GB', 79.99)).toBe('79.99%');
    expect(plain(percentText('fr-FR', 79.5))).toBe('79,5 %');
  });

  it('keeps every millisecond that the recorder kept', () => {
    expect(elapsedText('en-GB', 12_340)).toBe('12.340');
  });
});
