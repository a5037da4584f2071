import { describe, expect, it } from '@jest/globals';
import { packageRoot } from './package-root.js';

describe('packageRoot', () => {
  it.each([
    ['at the top', ['imsmanifest.xml', 'a/b.html'], { root: '', manifestPath: 'imsmanifest.xml' }],
    [
      'in a folder that was packed whole',
      ['x/y/imsmanifest.xml', 'x/y/a.html'],
      { root: 'x/y/', manifestPath: 'x/y/imsmanifest.xml' },
    ],
    [
      'above others of its own files',
      ['a/imsmanifest.xml', 'imsmanifest.xml'],
      { root: '', manifestPath: 'imsmanifest.xml' },
    ],
    ['in capitals', ['IMSMANIFEST.XML'], { root: '', manifestPath: 'IMSMANIFEST.XML' }],
    ['in both cases', ['IMSManifest.xml', 'imsmanifest.xml'], { root: '', manifestPath: 'imsmanifest.xml' }],
  ])('finds a manifest %s', (_, paths, root) => {
    expect(packageRoot(paths)).toEqual(root);
  });

  it.each([
    ['no-manifest', []],
    ['no-manifest', ['index.html', 'my-imsmanifest.xml']],
    ['manifest-not-at-top', ['readme.txt', 'course/imsmanifest.xml']],
    ['many-packages', ['one/imsmanifest.xml', 'two/imsmanifest.xml']],
  ])('says %s of %j', (problem, paths) => {
    expect(packageRoot(paths)).toEqual({ problem });
  });
});
