import { describe, expect, it } from '@jest/globals';
import { filePath } from './file-path.js';

describe('filePath', () => {
  it('spreads keys over folders and keeps them readable', () => {
    expect(filePath('/data', 'certificates/0f3a.pdf')).toMatch(
      /^\/data\/[0-9a-f]{2}\/[0-9a-f]{2}\/certificates\/0f3a\.pdf$/,
    );
  });

  it.each([
    '',
    '/etc/passwd',
    '../x',
    'a/../b',
    'a//b',
    'a/',
    '.tmp/x',
    'a/.hidden',
    'A.pdf',
    'a b',
    'a\\b',
    'a..b',
    'ä',
    `a${'b'.repeat(200)}`,
  ])('refuses the key "%s"', (key) => expect(() => filePath('/data', key)).toThrow(TypeError));
});
