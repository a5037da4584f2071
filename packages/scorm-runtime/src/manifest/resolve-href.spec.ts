import { describe, expect, test } from '@jest/globals';
import { resolveHref } from './resolve-href.js';

const files = new Set(['a/index.html', 'a/Mein Kurs.html', 'b%20c.html', 'Scos/Intro.HTML', 'cafe\u0301.html']);

describe('resolveHref', () => {
  test.each([
    ['a/index.html', 'a/index.html'],
    ['a/index.html?x=1#y', 'a/index.html'],
    ['b%20c.html', 'b%20c.html'],
  ])('finds %j by its name', (href, path) => {
    expect(resolveHref(href, files)).toEqual({ path });
  });

  test.each([
    ['a/Mein%20Kurs.html', 'a/Mein Kurs.html', 'href-encoded'],
    ['a\\index.html', 'a/index.html', 'href-backslash'],
    ['.\\a\\index.html', 'a/index.html', 'href-backslash'],
    ['a\\Mein%20Kurs.html', 'a/Mein Kurs.html', 'href-backslash'],
    ['a%5Cindex.html', 'a/index.html', 'href-backslash'],
    ['scos/intro.html', 'Scos/Intro.HTML', 'href-case'],
    ['A\\mein%20kurs.HTML', 'a/Mein Kurs.html', 'href-case'],
    ['caf\u00E9.html', 'cafe\u0301.html', 'href-unicode'],
    ['caf%C3%A9.html', 'cafe\u0301.html', 'href-unicode'],
  ])('finds %j as %j and says %s', (href, path, problem) => {
    expect(resolveHref(href, files)).toEqual({ path, problem });
  });

  test.each(['none.html', '..\\..\\a\\index.html', '%', ''])('does not find %j', (href) => {
    expect(resolveHref(href, files)).toEqual({ path: null, problem: 'href-unknown' });
  });

  test('sees files that were added since', () => {
    const growing = new Set(['A.html']);
    expect(resolveHref('B.HTML', growing).path).toBeNull();
    growing.add('b.html');
    expect(resolveHref('B.HTML', growing).path).toBe('b.html');
  });
});
