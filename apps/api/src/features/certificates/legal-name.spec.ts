import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { comparableForms, initialsOf, tidyName } from './legal-name.js';

const isSame = (printed: string, typed: string): boolean =>
  comparableForms(typed).includes(comparableForms(printed)[0]);

describe('tidyName', () => {
  it('composes characters and leaves single spaces', () => {
    expect(tidyName('  Ka\u0301ta   Nova\u0301k ')).toBe('Káta Novák');
  });
});

describe('initialsOf', () => {
  it.each([
    ['Maria Nováková', 'M. N.'],
    ['Maria van den Berg', 'M. v. d. B.'],
    ['Αικατερίνη Παπαδοπούλου', 'Α. Π.'],
    ['Станислава Димитрова', 'С. Д.'],
    ['Ávila, Inês d’', 'Á. I. d.'],
    ["'t Hart", 't. H.'],
  ])('%s → %s', (name, initials) => expect(initialsOf(name)).toBe(initials));
});

describe('two writings of a name', () => {
  it.each([
    ['case', 'Maria Nováková', 'MARIA NOVÁKOVÁ'],
    ['accents', 'Maria Nováková', 'Maria Novakova'],
    ['Greek accents and the last sigma', 'Γιώργος Παππάς', 'ΓΙΩΡΓΟΣ ΠΑΠΠΑΣ'],
    ['Cyrillic case', 'Станислава Димитрова', 'станислава димитрова'],
    ['sharp s', 'Anna Groß', 'Anna Gross'],
    ['letters with a stroke', 'Søren Łukasz Đukić', 'Soren Lukasz Dukic'],
    ['ligatures and full width', 'Zoë Ĳsselstein', 'Ｚｏｅ ijsselstein'],
    ['composed or not', 'Ka\u0301ta Novák', 'Káta Nova\u0301k'],
    ['spaces', 'Maria van den Berg', ' Maria  vandenBerg'],
    ['apostrophes', 'Margaret O’Donnell', "margaret o'donnell"],
    ['hyphens', 'Anne-Marie Whitaker', 'Anne Marie Whitaker'],
    ['family name first', 'Maria Nováková', 'Nováková Maria'],
    ['family name first, with a comma', 'Maria van den Berg', 'van den Berg, Maria'],
    ['family name first, two given names', 'Maria Anna Nováková', 'Nováková Maria Anna'],
    ['all words reversed', 'Maria Anna Nováková', 'Nováková Anna Maria'],
  ])('are the same whatever the %s', (_, printed, typed) => expect(isSame(printed, typed)).toBe(true));

  it.each([
    ['Maria Nováková', 'Maria'],
    ['Maria Nováková', 'Marie Nováková'],
    ['Maria Anna Nováková', 'Maria Nováková Anna'],
    ['Maria Nováková', '.'],
    ['Maria Nováková', ''],
  ])('%s is not %s', (printed, typed) => expect(isSame(printed, typed)).toBe(false));

  it('match in whatever order a name of many words is begun', () => {
    const words = fc.array(fc.stringMatching(/^[A-Z][a-z]{1,8}$/), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(words, fc.nat(), (name, by) => {
        const cut = by % name.length;
        const turned = [...name.slice(cut), ...name.slice(0, cut)];
        expect(isSame(name.join(' '), turned.join(' '))).toBe(true);
      }),
    );
  });
});
