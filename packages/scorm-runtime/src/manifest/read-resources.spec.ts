import { describe, expect, test } from '@jest/globals';
import { ITEM, organizations, problemsOf, readWell, scorm12, scorm2004 } from '../../test/manifest-text.js';

const resource = (attributes: string, content = ''): string =>
  `<resource identifier="R" adlcp:scormType="sco" ${attributes}>${content}</resource>`;

describe('addresses', () => {
  test('start at the bases of the manifest, the resources and the resource', () => {
    const xml = scorm2004({ manifest: 'xml:base="x/"', resources: resource('href="a.html" xml:base="z/"') });
    const manifest = readWell(xml.replace('<resources>', '<resources xml:base="y/">'));
    expect(manifest.resources[0]).toMatchObject({ href: 'x/y/z/a.html', base: 'x/y/z/' });
    expect(manifest.organization.activities[0]?.resource?.href).toBe('x/y/z/a.html');
  });

  test('take a base without a slash for a folder, unless it names a file', () => {
    const folder = scorm2004({ resources: resource('href="a.html" xml:base="z"') });
    expect(readWell(folder).resources[0]?.href).toBe('z/a.html');
    expect(problemsOf(folder)).toEqual(['warning base-without-slash 5:73 z']);
    const file = scorm2004({ resources: resource('href="a.html" xml:base="z/index.html"') });
    expect(readWell(file).resources[0]?.href).toBe('z/a.html');
  });

  test('are joined with the parameters of the item', () => {
    const item = ITEM.replace('<item', '<item parameters="?x=1&amp;y=2"');
    const activity = readWell(scorm2004({ organizations: organizations(item) })).organization.activities[0];
    expect(activity?.resource).toEqual({
      identifier: 'R',
      type: 'sco',
      href: 'a.html?x=1&y=2',
      parameters: '?x=1&y=2',
    });
  });

  test.each([
    ['href="javascript:alert(1)"', 'error href-script 5:59 javascript:alert(1)'],
    ['href="http://x/a.html"', 'error href-external 5:59 http://x/a.html'],
    ['href="a.html" xml:base="//x/"', 'error href-external 5:59 //x/a.html'],
    ['href="../a.html"', 'error href-outside 5:59 ../a.html'],
    ['href="a&#10;b"', 'error href-invalid 5:59 a b'],
  ])('that an item opens are errors: %s', (attributes, problem) => {
    const [first] = problemsOf(scorm2004({ resources: resource(attributes) }));
    expect(first?.replace('\n', ' ')).toBe(problem);
  });

  test('that no item opens are warnings', () => {
    const other = '<resource identifier="S" href="http://x/a.html"/>';
    expect(problemsOf(scorm2004({ resources: resource('href="a.html"') + other }))).toEqual([
      'warning href-external 5:109 http://x/a.html',
    ]);
  });

  test('that are not there leave nothing to open', () => {
    expect(problemsOf(scorm2004({ resources: resource('') }))).toEqual([
      'error nothing-to-launch 2:1',
      'warning href-missing 5:12',
    ]);
    expect(problemsOf(scorm2004({ resources: resource('href=" "') }))).toContain('warning href-missing 5:12');
    expect(problemsOf(scorm2004({ resources: resource('href="."') }))).toContain('warning href-missing 5:59');
  });
});

describe('resources', () => {
  test('list files as written, and dependencies', () => {
    const content = '<file href="a b.html"/><file/><dependency identifierref=" S "/><dependency identifierref="T"/>';
    const xml = scorm2004({ resources: `${resource('href="a.html"', content)}<resource identifier="S"/>` });
    expect(readWell(xml).resources[0]).toMatchObject({ files: ['a b.html'], dependencies: ['S', 'T'] });
    expect(problemsOf(xml)).toEqual(['warning dependency-unknown 5:12 T']);
  });

  test('are told apart by case; the first of a name counts', () => {
    const lower = '<resource identifier="r" adlcp:scormType="asset" href="lower.html"/>';
    const xml = scorm2004({ resources: lower + resource('href="a.html"') + resource('href="b.html"') });
    expect(readWell(xml).organization.activities[0]?.resource?.href).toBe('a.html');
    expect(problemsOf(xml)).toEqual(['warning identifier-duplicate 5:162 R']);
    const missing = scorm2004({ resources: lower });
    expect(problemsOf(missing)).toEqual(['error nothing-to-launch 2:1', 'warning resource-unknown 4:99 R']);
  });

  test('of one name: the first that has an address counts', () => {
    const xml = scorm2004({ resources: resource('href=""') + resource('href="b.html"') + resource('href="c.html"') });
    expect(readWell(xml).organization.activities[0]?.resource?.href).toBe('b.html');
  });

  test('without a type are assets', () => {
    const xml = scorm12({ resources: '<resource identifier="R" href="a.html"/>' });
    expect(readWell(xml).resources[0]?.type).toBe('asset');
    expect(problemsOf(xml)).toEqual(['warning scorm-type-missing 5:12 R']);
    const odd = scorm12({ resources: '<resource identifier="R" adlcp:scormtype="SCO2" href="a.html"/>' });
    expect(problemsOf(odd)).toEqual(['warning value-invalid 5:37 scormType=sco2']);
  });
});
