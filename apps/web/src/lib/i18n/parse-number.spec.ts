import { describe, expect, it } from '@jest/globals';
import { INTL_LOCALE, LANGUAGES } from '@integra/shared-types/language-table';
import { formatForTyping, parseNumber } from './parse-number.js';

describe('numbers as people write them', () => {
  it.each([
    ['12', 'en', 12],
    ['12.5', 'en', 12.5],
    ['12,5', 'en', 12.5],
    ['1,234', 'en', 1234],
    ['1,234.5', 'en', 1234.5],
    ['12,5', 'fr', 12.5],
    ['12.5', 'fr', 12.5],
    ['1 234,5', 'fr', 1234.5],
    ['1 234,5', 'fr', 1234.5],
    ['1.500', 'fr', 1.5],
    ['1.500', 'it', 1500],
    ['1.50', 'it', 1.5],
    ['0.125', 'it', 0.125],
    ['1.234.567,8', 'el', 1_234_567.8],
    ['−3,5', 'nl', -3.5],
    [' 7 ', 'bg', 7],
    ['.5', 'en', 0.5],
    [',5', 'pt', 0.5],
  ] as const)('reads %j in %s as %d', (text, language, value) => {
    expect(parseNumber(text, INTL_LOCALE[language])).toBe(value);
  });

  it.each(['', 'twelve', '1.2.3', '12 %', '--3', '1,2,3', '.', '-', '3-4'])('refuses %j', (text) => {
    for (const language of LANGUAGES) expect(parseNumber(text, INTL_LOCALE[language])).toBeNull();
  });

  it('writes what it can read again, in every language', () => {
    for (const language of LANGUAGES) {
      for (const value of [0, 12.5, -0.125, 1500, 1_234_567.8]) {
        const locale = INTL_LOCALE[language];
        expect(parseNumber(formatForTyping(value, locale), locale)).toBe(value);
      }
    }
  });
});
