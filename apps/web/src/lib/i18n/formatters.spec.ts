import { describe, expect, it } from '@jest/globals';
import { formattersFor } from './formatters.js';

describe('formatters', () => {
  it('write numbers as each language does', () => {
    expect(formattersFor('fr').number(1234567.8)).toBe('1\u202f234\u202f567,8');
    expect(formattersFor('it').number(1234567.8)).toBe('1.234.567,8');
    expect(formattersFor('en').percent(0.734)).toBe('73%');
    expect(formattersFor('fr').percent(0.734)).toBe('73\u00a0%');
  });

  it('write dates with the month in words', () => {
    const noon = '2026-12-16T12:00:00.000Z';
    expect(formattersFor('en').date(noon)).toBe('16 December 2026');
    expect(formattersFor('el').date(noon)).toBe('16 Δεκεμβρίου 2026');
    expect(formattersFor('bg').date(noon)).toBe('16 декември 2026 г.');
  });

  it('write how long something takes', () => {
    const { minutes } = formattersFor('en');
    expect([minutes(42), minutes(60), minutes(80)]).toEqual(['42 min', '1 hr', '1 hr 20 min']);
  });

  it('know countries and lists', () => {
    expect(formattersFor('pt').country('GR')).toBe('Grécia');
    expect(formattersFor('nl').list(['a', 'b', 'c'])).toBe('a, b en c');
  });
});
