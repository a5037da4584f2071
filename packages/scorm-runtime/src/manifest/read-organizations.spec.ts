import { describe, expect, test } from '@jest/globals';
import { ITEM, organizations, problemsOf, readWell, scorm12, scorm2004 } from '../../test/manifest-text.js';

const organization = (identifier: string, content = ITEM): string =>
  `<organization identifier="${identifier}"><title>Title ${identifier}</title>${content}</organization>`;

const tree = (attributes: string, ...content: string[]): string =>
  `<organizations ${attributes}>${content.join('\n')}</organizations>`;

describe('the organization', () => {
  test('is the default one; the others are named', () => {
    const xml = scorm12({ organizations: tree('default="B"', organization('A'), organization('B')) });
    const manifest = readWell(xml);
    expect(manifest.organization.identifier).toBe('B');
    expect(manifest.title).toBe('Title B');
    expect(manifest.otherOrganizations).toEqual([{ identifier: 'A', title: 'Title A' }]);
    expect(problemsOf(xml)).toEqual(['warning other-organization 4:28 A']);
  });

  test('is the first with items when the manifest does not say, or says nonsense', () => {
    const both = [organization('A', ''), organization('B')];
    const silent = scorm12({ organizations: tree('', ...both) });
    expect(readWell(silent).organization.identifier).toBe('B');
    expect(problemsOf(silent)).toEqual([
      'warning default-organization-missing 4:1',
      'warning other-organization 4:17 A',
    ]);
    const wrong = scorm12({ organizations: tree('default="C"', ...both) });
    expect(readWell(wrong).organization.identifier).toBe('B');
    expect(problemsOf(wrong)[0]).toBe('warning default-organization-unknown 4:16 C');
  });

  test.each(['', '<organizations/>', tree('default="A"', organization('A', ''))])(
    'is made up around the first SCO when there is none with items: %s',
    (organizationsText) => {
      const asset = '<resource identifier="A" adlcp:scormtype="asset" href="x.html"/>';
      const sco = '<resource identifier="R" adlcp:scormtype="sco" href="a.html"/>';
      const xml = scorm12({ organizations: organizationsText, resources: asset + sco });
      const { organization: made, title } = readWell(xml);
      expect(title).toBe('M');
      expect(made.activities).toHaveLength(1);
      expect(made.activities[0]).toMatchObject({ identifier: 'R', title: 'M', resource: { href: 'a.html' } });
      expect(problemsOf(xml)[0]).toBe('warning organization-missing 2:1 R');
    },
  );

  test('is made up around the first page when there is no SCO', () => {
    const style = '<resource identifier="S" href="x.css"/>';
    const xml = scorm12({ organizations: '', resources: `${style}<resource identifier="P" href="p.htm?x"/>` });
    expect(readWell(xml).organization.activities[0]?.resource).toMatchObject({ type: 'asset', href: 'p.htm?x' });
  });

  test.each([
    [
      'xmlns="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"',
      '<langstring xml:lang="en"> A\n good course</langstring>',
    ],
    ['xmlns="http://ltsc.ieee.org/xsd/LOM"', '<string language="en">A good course</string>'],
  ])('takes its title from the metadata when it has none (%s)', (namespace, text) => {
    const lom = `<lom ${namespace}><general><title>${text}</title></general></lom>`;
    const metadata = `<metadata><schemaversion>1.2</schemaversion>${lom}</metadata>`;
    const xml = scorm12({ metadata, organizations: organizations(ITEM).replace('<title>Course</title>', '') });
    expect(readWell(xml).title).toBe('A good course');
    expect(problemsOf(xml)).toEqual([]);
  });

  test('takes a title from metadata in the wrong namespace too', () => {
    const lom = '<lom><general><title><string>A good course</string></title></general></lom>';
    const metadata = `<metadata><schemaversion>1.2</schemaversion>${lom}</metadata>`;
    const xml = scorm12({ metadata, organizations: organizations(ITEM).replace('<title>Course</title>', '') });
    expect(readWell(xml).title).toBe('A good course');
    expect(problemsOf(xml)).toEqual(['warning namespace-wrong 3:45 lom']);
  });

  test('keeps its objectives and data to itself when it says so', () => {
    const text = organizations(ITEM).replace(
      'identifier="O"',
      'identifier="O" adlseq:objectivesGlobalToSystem="false" adlcp:sharedDataGlobalToSystem="0"',
    );
    expect(readWell(scorm2004({ organizations: text })).organization).toMatchObject({
      objectivesGlobalToSystem: false,
      sharedDataGlobalToSystem: false,
    });
    expect(readWell(scorm2004({})).organization).toMatchObject({
      objectivesGlobalToSystem: true,
      sharedDataGlobalToSystem: true,
    });
  });
});
