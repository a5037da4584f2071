import { ContentKeySchema } from '@integra/shared-types/common';
import { describe, expect, it } from '@jest/globals';
import { packageKey, packageTitle } from './package-key.js';

describe('packageKey', () => {
  it.each([
    ['Golf Example', 'golf-example'],
    ['Ασφάλεια & φροντίδα', 'asfaleia-and-frontida'],
    ['Разговор в затвора', 'razgovor-v-zatvora'],
    ['L’entretien n° 1', 'l-entretien-n-1'],
    ['日本', 'package'],
    ['', 'package'],
  ])('names %j as %j', (title, key) => {
    expect(packageKey(title, new Set())).toBe(key);
    expect(ContentKeySchema.parse(key)).toBe(key);
  });

  it('counts on where the name is taken, and stays within 80 characters', () => {
    expect(packageKey('Golf', new Set(['golf', 'golf-2']))).toBe('golf-3');
    const long = packageKey('word '.repeat(40), new Set());
    expect(ContentKeySchema.safeParse(packageKey('word '.repeat(40), new Set([long]))).success).toBe(true);
  });
});

describe('packageTitle', () => {
  it('is the name of the archive without its ending', () => {
    expect(packageTitle('Golf.ZIP')).toBe('Golf');
    expect(packageTitle('.zip')).toBe('.zip');
  });
});
