import { describe, expect, it } from '@jest/globals';
import { aPackage, aRefusedVersion, aVersion } from '../../testing/package-fixtures.js';
import { readyLanguages } from './ready-languages.js';

describe('readyLanguages', () => {
  it('names each language once that has a version to play, whatever came of a newer one', () => {
    const versions = [
      aRefusedVersion({ language: 'el', number: 2 }),
      aVersion({ language: 'el' }),
      aVersion({ number: 2 }),
      aVersion(),
      aRefusedVersion({ language: 'fr' }),
    ];
    expect(readyLanguages(aPackage({ versions }))).toEqual(['el', 'en']);
  });
});
