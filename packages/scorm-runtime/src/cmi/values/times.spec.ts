import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addTimes, formatTime, isClockTime, isInstant, parseTime } from './times.js';

const LONGEST_1_2 = 3_599_999_999;

describe('parseTime', () => {
  it.each([
    ['1.2', '00:00:00', 0],
    ['1.2', '0001:02:03.4', 372_340],
    ['1.2', '9999:59:59.99', LONGEST_1_2],
    ['1.2', '1:02:03', null],
    ['1.2', 'PT1S', null],
    ['2004', 'PT1M', 6000],
    ['2004', 'PT0H1M0S', 6000],
    ['2004', 'PT1H5M6.3S', 390_630],
    ['2004', 'P1Y', 365 * 8_640_000],
    ['2004', 'P1M', 30 * 8_640_000],
    ['2004', 'P0Y029DT0H', 29 * 8_640_000],
    ['2004', 'P', null],
    ['2004', 'PT', null],
    ['2004', 'P1DT', null],
    ['2004', 'P1D4H', null],
    ['2004', 'PT1.234S', null],
    ['2004', '-PT1S', null],
    ['2004', `P${'9'.repeat(30)}Y`, null],
  ] as const)('%s %s is %s', (standard, text, time) => {
    expect(parseTime(standard, text)).toBe(time);
  });

  it('reads back what formatTime writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LONGEST_1_2 }), fc.constantFrom('1.2', '2004'), (time, standard) => {
        expect(parseTime(standard, formatTime(standard, time))).toBe(time);
      }),
    );
    fc.assert(
      fc.property(fc.maxSafeNat(), (time) => {
        expect(parseTime('2004', formatTime('2004', time))).toBe(time);
      }),
    );
  });

  it('throws for no text, and what it reads can be written', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('1.2', '2004'), (text, standard) => {
        const time = parseTime(standard, text);
        expect(time === null || parseTime(standard, formatTime(standard, time)) === time).toBe(true);
      }),
    );
  });
});

describe('formatTime', () => {
  it('writes both notations', () => {
    expect(formatTime('1.2', 372_340)).toBe('0001:02:03.40');
    expect(formatTime('2004', 372_340)).toBe('PT1H2M3.40S');
    expect(formatTime('2004', 0)).toBe('PT0H0M0S');
  });

  it('writes the longest time that 1.2 knows for a longer one, and none for what is no time', () => {
    expect(formatTime('1.2', LONGEST_1_2 + 1)).toBe('9999:59:59.99');
    expect(formatTime('1.2', -5)).toBe('0000:00:00.00');
    expect(formatTime('2004', Number.NaN)).toBe('PT0H0M0S');
  });
});

describe('addTimes', () => {
  it('adds, and counts nothing for what cannot be read', () => {
    expect(addTimes('1.2', '0000:59:59.99', '00:00:00.01')).toBe('0001:00:00.00');
    expect(addTimes('2004', 'PT1M', 'PT01H059M020S')).toBe('PT2H0M20S');
    expect(addTimes('2004', 'PT1M', 'an hour')).toBe('PT0H1M0S');
  });
});

describe('isInstant', () => {
  it.each(['1970', '2004-02', '2004-02-29', '2004-06-30T14', '2004-06-30T14:00:00.10Z', '2004-06-30T14:00:00.1-05:30'])(
    'takes %s',
    (text) => expect(isInstant(text)).toBe(true),
  );

  it.each(['', '1969', '2039', '2003-02-29', '2004-13', '2004-06-30T24', '2004-06-30T14:00:00Z', '2004-6-3', 'now'])(
    'refuses "%s"',
    (text) => expect(isInstant(text)).toBe(false),
  );
});

describe('isClockTime', () => {
  it.each([
    ['23:59:59.99', true],
    ['00:00:00', true],
    ['24:00:00', false],
    ['9:00:00', false],
    ['2004-06-30', false],
  ])('%s: %s', (text, isOne) => {
    expect(isClockTime(text)).toBe(isOne);
  });
});
