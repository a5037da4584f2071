/** Letters that carry their stroke in themselves and so do not come apart as a letter and an accent. */
const STROKES: Readonly<Record<string, string>> = { Ø: 'O', Ł: 'L', Đ: 'D', Ð: 'D', Ħ: 'H', Æ: 'AE', Œ: 'OE' };

/** As it will be printed: composed characters, single spaces. */
export const tidyName = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ');

/** One letter per word: "Maria van den Berg" → "M. v. d. B." */
export const initialsOf = (name: string): string =>
  tidyName(name)
    .split(/[\s,]+/)
    .flatMap((word) => word.match(/\p{L}/u)?.[0] ?? [])
    .map((letter) => `${letter}.`)
    .join(' ');

/** Upper case, because it makes one letter of σ and ς and two of ß. */
const foldWord = (word: string): string =>
  word
    .normalize('NFKC')
    .toUpperCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[ØŁĐÐĦÆŒ]/g, (letter) => STROKES[letter] ?? letter);

const rotate = (words: readonly string[], by: number): string[] => [...words.slice(by), ...words.slice(0, by)];

/**
 * What is compared of a name: without case, accents, spaces and punctuation. First as it was typed, then with the family name moved
 * from the end to the beginning or back, however many words it has, then with all words reversed.
 */
export const comparableForms = (name: string): [string, ...string[]] => {
  const words = name
    .split(/[\s,]+/)
    .map(foldWord)
    .filter((word) => word !== '');
  const others = [...words.keys()].slice(1).map((by) => rotate(words, by));
  return [words.join(''), ...[...others, words.toReversed()].map((order) => order.join(''))];
};
