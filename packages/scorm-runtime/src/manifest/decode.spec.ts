import { describe, expect, test } from '@jest/globals';
import { describeProblems, ITEM, organizations, scorm12 } from '../../test/manifest-text.js';
import { readManifest } from './read-manifest.js';

const TITLE = 'Café – „Ωμέγα“';
const tree = (title: string): string => organizations(ITEM).replace('<title>Course', `<title>${title}`);
const xml = scorm12({ organizations: tree(TITLE) });

const utf16 = (text: string, endian: 'le' | 'be', mark: boolean): Uint8Array => {
  const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le');
  return endian === 'le' ? bytes : bytes.swap16();
};

const titleOf = (bytes: Uint8Array): [string | undefined, string[]] => {
  const reading = readManifest(bytes);
  return [reading.manifest?.title, describeProblems(reading)];
};

describe('decodeManifest', () => {
  test('reads UTF-8, with a mark too', () => {
    expect(titleOf(Buffer.from(xml))).toEqual([TITLE, []]);
    expect(titleOf(Buffer.from(`\uFEFF${xml}`))).toEqual([TITLE, ['warning byte-order-mark 1:1']]);
  });

  test.each([
    ['le', true],
    ['be', true],
    ['le', false],
    ['be', false],
  ] as const)('reads UTF-16 %s (mark: %s)', (endian, mark) => {
    const [title, problems] = titleOf(utf16(xml.replace('?>', ' encoding="UTF-16"?>'), endian, mark));
    expect(title).toBe(TITLE);
    expect(problems).toEqual([
      ...(mark ? ['warning byte-order-mark 1:1'] : []),
      `warning encoding-unusual 1:1 utf-16${endian}`,
    ]);
  });

  test('reads the encoding that is declared', () => {
    const declared = scorm12({ organizations: tree('Café – x') }).replace('?>', ' encoding="ISO-8859-1"?>');
    const bytes = Buffer.from(declared.replace('–', '\x96'), 'latin1');
    expect(titleOf(bytes)).toEqual(['Café – x', ['warning encoding-unusual 1:1 windows-1252']]);
  });

  test('reads Windows text in a file that says UTF-8', () => {
    const bytes = Buffer.from(scorm12({ organizations: tree('Café') }), 'latin1');
    expect(titleOf(bytes)).toEqual(['Café', ['warning encoding-mismatch 1:1 windows-1252']]);
  });

  test('reads UTF-8 in which a character was cut', () => {
    const bytes = Buffer.from(scorm12({ organizations: tree('Ωμέγα é Café!!') }));
    const cut = bytes.indexOf('!!');
    bytes[cut] = 0xce;
    expect(titleOf(bytes)).toEqual(['Ωμέγα é Café\uFFFD!', ['warning encoding-mismatch 1:1 utf-8']]);
  });

  test('reads ASCII in a file that says UTF-16', () => {
    const [title, problems] = titleOf(Buffer.from(xml.replace('?>', ' encoding="UTF-16"?>')));
    expect([title, problems]).toEqual([TITLE, ['warning encoding-mismatch 1:1 utf-8']]);
  });

  test('reads a broken UTF-16 file as far as it goes', () => {
    const bytes = utf16(scorm12({ organizations: tree('\uD800') }), 'le', true);
    expect(titleOf(bytes)).toEqual([
      '\uFFFD',
      [
        'warning byte-order-mark 1:1',
        'warning encoding-unusual 1:1 utf-16le',
        'warning encoding-mismatch 1:1 utf-16le',
      ],
    ]);
  });

  test('refuses an encoding that nobody knows', () => {
    expect(titleOf(Buffer.from(xml.replace('?>', ' encoding="klingon"?>')))).toEqual([
      undefined,
      ['error encoding-unknown 1:1 klingon'],
    ]);
  });
});
