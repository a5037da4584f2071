import { describe, expect, it } from '@jest/globals';
import { loginPathFor, returnPathIn } from './return-path.js';

describe('the way back after login', () => {
  it.each(['/courses/integra?lesson=m1-l2', '/profile'])('leads back to %s', (path) => {
    expect(returnPathIn(loginPathFor(path).slice('/login'.length))).toBe(path);
  });

  it('needs no parameter to go home', () => {
    expect(loginPathFor('/')).toBe('/login');
    expect(returnPathIn('')).toBe('/');
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'profile', '/\t/evil.example'])(
    'never leaves this site for %j',
    (wanted) => {
      expect(returnPathIn(`?${new URLSearchParams({ return: wanted }).toString()}`)).toBe('/');
    },
  );
});
