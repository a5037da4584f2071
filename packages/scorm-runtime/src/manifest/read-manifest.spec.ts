import { describe, expect, test } from '@jest/globals';
import { ITEM, organizations, problemsOf, readWell, scorm12, scorm2004 } from '../../test/manifest-text.js';

const version = (text: string): string =>
  `<metadata><schema>ADL SCORM</schema><schemaversion>${text}</schemaversion></metadata>`;

describe('the edition', () => {
  test.each([
    ['1.2', '1.2'],
    [' CAM 1.3 ', '2004-2nd'],
    ['1.3', '2004-2nd'],
    ['2004 2nd Edition', '2004-2nd'],
    ['2004 3rd Edition', '2004-3rd'],
    ['2004 4th  edition', '2004-4th'],
  ])('reads schemaversion %j as %s', (text, edition) => {
    const write = edition === '1.2' ? scorm12 : scorm2004;
    expect(readWell(write({ metadata: version(text) }))).toMatchObject({ edition, editionFrom: 'schemaversion' });
    expect(problemsOf(write({ metadata: version(text) }))).toEqual([]);
  });

  test('goes by the namespaces when nothing is said', () => {
    expect(readWell(scorm12({ metadata: '' }))).toMatchObject({ edition: '1.2', editionFrom: 'namespace' });
    expect(readWell(scorm2004({ metadata: '' }))).toMatchObject({ edition: '2004-3rd', editionFrom: 'namespace' });
    expect(problemsOf(scorm12({ metadata: '' }))).toEqual(['warning edition-missing 2:1 1.2']);
  });

  test('goes by the namespaces when nobody knows the version', () => {
    const xml = scorm2004({ metadata: version('5.0') });
    expect(readWell(xml)).toMatchObject({ edition: '2004-3rd', editionFrom: 'namespace' });
    expect(problemsOf(xml)).toEqual(['warning edition-unknown 3:37 5.0']);
  });

  test('believes the version when the namespaces say something else', () => {
    const xml = scorm2004({ metadata: version('1.2') });
    expect(readWell(xml).edition).toBe('1.2');
    expect(problemsOf(xml)).toEqual(['warning edition-contradiction 3:37 1.2']);
  });

  test('takes a manifest that says nothing at all for 1.2', () => {
    const xml = `<manifest identifier="M">${organizations(ITEM)}<resources><resource identifier="R" href="a.html"/></resources></manifest>`;
    expect(readWell(xml)).toMatchObject({ edition: '1.2', editionFrom: 'default' });
    expect(problemsOf(xml)).toContain('warning namespace-missing 1:1 manifest');
  });

  test('refuses a package of another standard', () => {
    const metadata = '<metadata><schema>IMS Common Cartridge</schema><schemaversion>1.1.0</schemaversion></metadata>';
    expect(problemsOf(scorm12({ metadata }))).toEqual(['error not-scorm 3:11 IMS Common Cartridge']);
  });
});

describe('the whole', () => {
  test('is plain data that survives JSON', () => {
    const manifest = readWell(scorm2004({}));
    expect(JSON.parse(JSON.stringify(manifest))).toEqual(manifest);
  });

  test('gives a small package in full', () => {
    expect(readWell(scorm12({}))).toEqual({
      identifier: 'M',
      edition: '1.2',
      editionFrom: 'schemaversion',
      title: 'Course',
      organization: {
        identifier: 'O',
        title: 'Course',
        objectivesGlobalToSystem: true,
        sharedDataGlobalToSystem: true,
        sequencing: null,
        completionThreshold: null,
        activities: [
          {
            identifier: 'I',
            title: 'Item',
            isVisible: true,
            resource: { identifier: 'R', type: 'sco', href: 'a.html', parameters: null },
            activities: [],
            timeLimitAction: null,
            dataFromLms: null,
            prerequisites: null,
            maxTimeAllowed: null,
            masteryScore: null,
            completionThreshold: null,
            dataMaps: [],
            hideLmsUi: [],
            sequencing: null,
          },
        ],
      },
      otherOrganizations: [],
      resources: [{ identifier: 'R', type: 'sco', href: 'a.html', base: '', files: [], dependencies: [] }],
    });
  });

  test('refuses a root that is not a manifest, and a manifest inside it', () => {
    expect(problemsOf('<html/>')).toEqual(['error not-a-manifest 1:1 html', 'warning namespace-missing 1:1 html']);
    expect(problemsOf(scorm2004({ after: '  <manifest identifier="N"/>' }))).toEqual(['error nested-manifest 6:3']);
  });

  test('takes the identifier of the organization when the manifest has none', () => {
    const xml = scorm12({}).replace(' identifier="M"', '');
    expect(readWell(xml).identifier).toBe('O');
    expect(problemsOf(xml)).toEqual(['warning identifier-missing 2:1 O']);
  });

  test('refuses a package in which nothing can be opened', () => {
    expect(problemsOf(scorm12({ organizations: '<organizations/>', resources: '' }))).toEqual([
      'error nothing-to-launch 2:1',
    ]);
    const tree = organizations('<item identifier="I"><title>Item</title></item>');
    expect(problemsOf(scorm12({ organizations: tree }))).toEqual([
      'error nothing-to-launch 2:1',
      'warning item-without-resource 4:78',
    ]);
  });
});
