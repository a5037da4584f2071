import { describe, expect, test } from '@jest/globals';
import { ITEM, organizations, problemsOf, readWell, scorm12, scorm2004 } from '../../../test/manifest-text.js';

describe('what is not XML', () => {
  test.each([
    ['<a>\n  <b></a>', 'error not-well-formed 2:6 unexpected close tag.'],
    ['<a>\n  <b>', 'error not-well-formed 2:3 unclosed tag: b'],
    ['<a>\r\n\r\n  &nbsp;</a>', 'error entity 3:3'],
    ['<a>&constructor;</a>', 'error entity 1:4'],
    ['<a>\n<b p="?x=1&y=2"/></a>', 'error entity 2:11'],
    ['<a>\n<b p="?x=1&y=2&z;"/></a>', 'error entity 2:11'],
    ['<a>\r &#xD800;</a>', 'error not-well-formed 2:2 malformed character entity.'],
    ['<a x="1"\n x="2"/>', 'error not-well-formed 2:8 duplicate attribute: x.'],
    ['', 'error not-well-formed 1:1 document must contain a root element.'],
    ['text', 'error not-well-formed 1:1 text data outside of root node.'],
    ['<?xml version="1.0"?>\n<!DOCTYPE a SYSTEM "http://x/y">\n<a/>', 'error doctype 2:1'],
  ])('refuses %j', (xml, problem) => {
    expect(problemsOf(xml).filter((line) => line.startsWith('error'))).toEqual([problem]);
  });

  test('skips blanks before the declaration', () => {
    expect(problemsOf(`\n\n${scorm12({ after: '<manifest/>' })}`)).toEqual([
      'warning leading-blanks 1:1',
      'error nested-manifest 8:1',
    ]);
  });

  test('reads the five entities, numeric ones and CDATA', () => {
    const tree = organizations(ITEM).replace('Course', '&lt;&amp;&gt;&quot;&apos;&#66;&#x43; <![CDATA[<b>]]>');
    expect(readWell(scorm12({ organizations: tree })).title).toBe(`<&>"'BC <b>`);
  });
});

describe('namespaces', () => {
  test('go by the address, whatever the prefix', () => {
    const xml = scorm2004({}).replaceAll('adlcp', 'q');
    expect(problemsOf(xml.replace('xsd/q_v1p3', 'xsd/adlcp_v1p3'))).toEqual([]);
  });

  test('may differ in scheme, case and a slash', () => {
    const xml = scorm2004({}).replace(
      'http://www.imsglobal.org/xsd/imscp_v1p1',
      'https://www.imsglobal.org/xsd/IMSCP_v1p1/',
    );
    expect(problemsOf(xml)).toEqual([]);
  });

  test('are guessed from the prefix when misspelt or not declared', () => {
    const misspelt = scorm12({}).replace('adlcp_rootv1p2', 'adlcp_root');
    expect(problemsOf(misspelt)).toEqual(['warning namespace-unknown 5:12 http://www.adlnet.org/xsd/adlcp_root']);
    expect(readWell(misspelt).resources[0]?.type).toBe('sco');
    const undeclared = scorm12({}).replace(/xmlns:adlcp="[^"]*"/, '');
    expect(problemsOf(undeclared)).toEqual(['warning namespace-missing 5:12 adlcp:']);
  });

  test('are guessed from the root when nobody knows them', () => {
    const xml = scorm12({}).replace('imscp_rootv1p1p2', 'imscp_rootv9');
    expect(problemsOf(xml)).toEqual(['warning namespace-unknown 2:1 http://www.imsproject.org/xsd/imscp_rootv9']);
  });

  test('are guessed from names that only one vocabulary has, and what stands in these', () => {
    const item = ITEM.replace('</item>', '<sequencing><controlMode flow="true"/></sequencing></item>');
    const xml = scorm2004({ organizations: organizations(item) });
    expect(readWell(xml).organization.activities[0]?.sequencing?.controlMode.flow).toBe(true);
    expect(problemsOf(xml)).toEqual([
      'warning namespace-wrong 4:136 sequencing',
      'warning namespace-wrong 4:148 controlMode',
    ]);
  });

  test('let an attribute go without its prefix', () => {
    const xml = scorm12({ resources: '<resource identifier="R" scormtype="sco" href="a.html"/>' });
    expect(readWell(xml).resources[0]?.type).toBe('sco');
    expect(problemsOf(xml)).toEqual(['warning namespace-wrong 5:37 scormType']);
  });

  test('of others are passed over', () => {
    const item = ITEM.replace('</item>', '<x:item xmlns:x="urn:x"><title>Not ours</title></x:item></item>');
    const xml = scorm2004({ organizations: organizations(item) });
    expect(readWell(xml).organization.activities[0]?.activities).toEqual([]);
    expect(problemsOf(xml)).toEqual([]);
  });

  test('count names whatever their case', () => {
    const xml = scorm12({ organizations: organizations(ITEM.replaceAll('item', 'Item')) });
    expect(readWell(xml).organization.activities).toHaveLength(1);
    expect(problemsOf(xml)).toEqual(['warning name-case 4:78 Item']);
  });
});
