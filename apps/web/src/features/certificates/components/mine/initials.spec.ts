import { describe, expect, it } from '@jest/globals';
import { initialsOf } from './initials.js';

describe('initials', () => {
  it.each([
    ['Maria Nováková', 'M. N.'],
    ['Maria van den Berg', 'M. v. d. B.'],
    ['Αικατερίνη Παπαδοπούλου', 'Α. Π.'],
    ['Ávila, Inês d’', 'Á. I. d.'],
    ["'t Hart", 't. H.'],
  ])('%s → %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
