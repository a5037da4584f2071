import { describe, expect, test } from '@jest/globals';
import { joinParameters, judgeHref } from './href.js';

describe('judgeHref', () => {
  test.each([
    ['a.html', 'a.html'],
    [' a.html ', 'a.html'],
    ['./a/b.html', 'a/b.html'],
    ['a//b.html', 'a/b.html'],
    ['a/../b.html?x=1#y', 'b.html?x=1#y'],
    ['a/%2E%2e/b.html', 'b.html'],
    ['a\\b%20c.html', 'a\\b%20c.html'],
    ['a.html?next=http://x/../..', 'a.html?next=http://x/../..'],
    ['100%.html', '100%.html'],
  ])('keeps %j in the package', (written, href) => {
    expect(judgeHref(written)).toEqual({ href });
  });

  test.each([
    ['', 'href-missing'],
    ['.', 'href-missing'],
    ['?x=1', 'href-missing'],
    ['javascript:alert(1)', 'href-script'],
    ['JavaScript:alert(1)', 'href-script'],
    ['java\nscript:alert(1)', 'href-invalid'],
    ['\u0001javascript:alert(1)', 'href-invalid'],
    ['data:text/html,x', 'href-script'],
    ['C:\\course\\a.html', 'href-script'],
    ['http://example.org/a.html', 'href-external'],
    ['HTTPS:/example.org', 'href-external'],
    ['//example.org/a.html', 'href-external'],
    ['/\\example.org', 'href-external'],
    ['/a.html', 'href-outside'],
    ['\\a.html', 'href-outside'],
    ['../a.html', 'href-outside'],
    ['a/../../b.html', 'href-outside'],
    ['a\\..\\..\\b.html', 'href-outside'],
    ['%2e%2e/a.html', 'href-outside'],
    ['..%2fa.html', 'href-outside'],
    ['..%5ca%.html', 'href-outside'],
    ['%2fa.html', 'href-outside'],
    ['a%00.html', 'href-outside'],
    ['a'.repeat(5000), 'href-too-long'],
  ])('refuses %j', (written, refused) => {
    expect(judgeHref(written)).toMatchObject({ refused });
  });
});

describe('joinParameters', () => {
  test.each([
    ['a.html', null, 'a.html'],
    ['a.html', '  ', 'a.html'],
    ['a.html', '?&?', 'a.html'],
    ['a.html', 'x=1', 'a.html?x=1'],
    ['a.html', '?x=1', 'a.html?x=1'],
    ['a.html', '?&x=1', 'a.html?x=1'],
    ['a.html?y', '?x=1', 'a.html?y&x=1'],
    ['a.html', '#top', 'a.html#top'],
    ['a.html?y', '#top', 'a.html?y#top'],
    ['a.html#y', '#top', 'a.html#y'],
  ])('%j with %j is %j', (href, parameters, joined) => {
    expect(joinParameters(href, parameters)).toBe(joined);
  });
});
