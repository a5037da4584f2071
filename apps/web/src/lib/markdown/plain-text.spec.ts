import { describe, expect, it } from '@jest/globals';
import { plainText } from './plain-text.js';

describe('plain text', () => {
  it.each([
    ['The narrow top of *opinion*', 'The narrow top of opinion'],
    ['**Never** alone, `always` with words', 'Never alone, always with words'],
    ['See [the rules](https://example.org)', 'See the rules'],
    ['Cost \\* time, 2 * 3 = 6', 'Cost * time, 2 * 3 = 6'],
    ['Nothing to do', 'Nothing to do'],
  ])('keeps the words of %j', (markdown, words) => {
    expect(plainText(markdown)).toBe(words);
  });
});
