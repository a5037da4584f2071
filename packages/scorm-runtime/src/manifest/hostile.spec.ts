import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  describeProblems,
  ITEM,
  organizations,
  problemsOf,
  read,
  scorm12,
  scorm2004,
} from '../../test/manifest-text.js';
import { MANIFEST_PROBLEM_CODES } from './problem.js';
import { type ManifestReading, readManifest } from './read-manifest.js';

/** Generous: a busy machine is slow, an explosion takes minutes. */
const MAX_MS = 15_000;

const readQuickly = (bytes: Uint8Array): ManifestReading => {
  const started = performance.now();
  const reading = readManifest(bytes);
  expect(performance.now() - started).toBeLessThan(MAX_MS);
  return reading;
};

const problemsQuickly = (xml: string): string[] => describeProblems(readQuickly(Buffer.from(xml)));

const itemsDown = (depth: number): string =>
  Array.from({ length: depth }, (_, index) => `<item identifier="i${index}"><title>T</title>\n`).join('') +
  ITEM +
  '</item>'.repeat(depth);

describe('too much', () => {
  test('depth: 100 levels of items are read, more are not, and 10,000 end early', () => {
    expect(problemsQuickly(scorm2004({ organizations: organizations(itemsDown(99)) }))).toEqual([]);
    expect(problemsQuickly(scorm2004({ organizations: organizations(itemsDown(100)) }))).toEqual([
      'warning item-without-resource 103:1',
      'error too-deep 104:1 100',
    ]);
    expect(problemsQuickly(scorm2004({ organizations: organizations(itemsDown(10_000)) }))).toEqual([
      'error too-deep 128:25 128',
    ]);
    expect(problemsQuickly('<a>'.repeat(1_000_000))).toContain('error too-deep 1:385 128');
  });

  test('activities and resources', () => {
    const items = Array.from({ length: 5001 }, (_, index) => ITEM.replace('"I"', `"i${index}"`));
    const many = (count: number): string =>
      scorm2004({ organizations: organizations(items.slice(0, count).join('\n')) });
    expect(problemsQuickly(many(5000))).toEqual([]);
    expect(problemsQuickly(many(5001))).toEqual(['error too-many-activities 5004:1 5000']);
    const resources = Array.from({ length: 50_001 }, (_, index) => `<resource identifier="r${index}" href="a"/>\n`);
    expect(problemsQuickly(scorm2004({ resources: resources.join('') }))).toContain(
      'error too-many-resources 50005:1 50000',
    );
  });

  test('elements and bytes', () => {
    expect(problemsQuickly(`<a>${'\n<b/>'.repeat(600_000)}</a>`)).toContain('error too-many-elements 500001:1 500000');
    expect(problemsQuickly(`<a>${'x'.repeat(20_000_000)}</a>`)).toEqual(['error too-large 1:1 16777216 bytes']);
    expect(problemsQuickly(`<a>${'x'.repeat(15_000_000)}</a>`)).toContain('error not-a-manifest 1:1 a');
    expect(problemsQuickly(`<a ${'x'.repeat(15_000_000)}`)).toHaveLength(1);
    const attributes = Array.from({ length: 500_000 }, (_, index) => `a${index}="1"`).join(' ');
    expect(problemsQuickly(`<a ${attributes}/>`)).toContain('error not-a-manifest 1:1 a');
  });

  test('repetition by reference: shared rules, bases and addresses', () => {
    const items = Array.from({ length: 5000 }, (_, index) =>
      ITEM.replace('"I"', `"i${index}"`).replace('</item>', '<imsss:sequencing IDRef="s"/></item>'),
    );
    const tree = organizations(items.join(''));
    const objectives = Array.from({ length: 1000 }, (_, index) => `<imsss:objective objectiveID="o${index}"/>`).join(
      '',
    );
    const after = `<imsss:sequencingCollection><imsss:sequencing ID="s"><imsss:objectives>${objectives}</imsss:objectives></imsss:sequencing></imsss:sequencingCollection>`;
    expect(problemsQuickly(scorm2004({ organizations: tree, after }))[0]).toMatch(/^error too-large 4:/);
    const long = `<resource identifier="R" adlcp:scormType="sco" href="${'h'.repeat(4000)}"/>`;
    const sharing = problemsQuickly(scorm2004({ organizations: tree, resources: long }));
    expect(sharing.filter((problem) => problem.startsWith('error too-large 4:'))).toHaveLength(1);
    const resources = '<resource identifier="r" href="a"/>'.repeat(40_000);
    const based = scorm2004({ manifest: `xml:base="${'b'.repeat(4000)}/"`, resources });
    expect(problemsQuickly(based).filter((problem) => problem.startsWith('error too-large 5:'))).toHaveLength(1);
    expect(problemsQuickly(scorm2004({ manifest: `xml:base="${'b'.repeat(5000)}/"` }))[0]).toMatch(
      /^error href-too-long/,
    );
  });

  test('a tree whose JSON is too large to be kept at hand', () => {
    const titled = (marks: number): string =>
      scorm2004({
        organizations: organizations(
          ['a', 'b', 'c'].map((id) => `<item identifier="${id}"><title>${'"'.repeat(marks)}</title>`).join('') +
            ITEM +
            '</item>'.repeat(3),
        ),
      });
    // A quotation mark takes two characters in JSON.
    expect(problemsQuickly(titled(2_700_000))).toEqual([]);
    expect(problemsQuickly(titled(2_800_000))).toEqual(['error tree-too-large 4:28 16777216 characters']);
  });

  test('problems: 1,000 are told, the rest is counted', () => {
    const items = `${ITEM}\n${'<item/>\n'.repeat(1500)}`;
    const told = problemsQuickly(scorm2004({ organizations: organizations(items) }));
    expect(told).toHaveLength(1001);
    expect(told.at(-1)).toBe('warning more-problems 1:1 3500');
    const twins = Array.from({ length: 5000 }, () => ITEM).join('');
    expect(problemsQuickly(scorm2004({ organizations: organizations(twins) }))).toHaveLength(1001);
  });
});

describe('tricks', () => {
  test('billion laughs and files of the server stop at the DOCTYPE', () => {
    const laughs = Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`);
    const xml = `<?xml version="1.0"?>\n<!DOCTYPE m [<!ENTITY l0 "lol">${laughs.join('')}]>\n<m>&l9;</m>`;
    expect(problemsQuickly(xml)).toEqual(['error doctype 2:1']);
    expect(problemsQuickly('<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]><m>&x;</m>')).toEqual([
      'error doctype 1:1',
    ]);
  });

  test('a manifest cut anywhere is refused', () => {
    const whole = scorm2004({});
    for (let length = 0; length < whole.length; length += 1) expect(read(whole.slice(0, length)).manifest).toBeNull();
  });

  test('NUL bytes are refused', () => {
    expect(problemsOf(scorm12({ after: '\0' }))).toEqual(['error not-well-formed 6:1 disallowed character.']);
    expect(readQuickly(new Uint8Array(1_000_000)).manifest).toBeNull();
  });

  test('names of objects are names like any other', () => {
    const tree = organizations(ITEM.replace('"I"', '"__proto__"').replace('"R"', '"constructor"'));
    const resources =
      '<resource identifier="constructor" toString="1" __proto__="2" adlcp:scormtype="sco" href="a.html"/>';
    expect(read(scorm12({ organizations: tree, resources })).manifest?.organization.activities[0]).toMatchObject({
      identifier: '__proto__',
      resource: { identifier: 'constructor' },
    });
  });

  test('details are short and well-formed', () => {
    const [, text = ''] =
      problemsOf(
        scorm2004({ metadata: `<metadata><schemaversion>${'𝒳'.repeat(200)}</schemaversion></metadata>` }),
      )[0]?.split('3:11 ') ?? [];
    expect(text).toHaveLength(100);
    expect(text.isWellFormed()).toBe(true);
  });
});

describe('anything at all', () => {
  const expectSound = (reading: ManifestReading): void => {
    expect(reading.manifest === null).toBe(reading.problems.some(({ severity }) => severity === 'error'));
    // What PostgreSQL refuses in jsonb.
    expect(JSON.stringify(reading)).not.toMatch(/\\u(?:0000|d[89a-f])/);
    for (const { code, line, column } of reading.problems) {
      expect(MANIFEST_PROBLEM_CODES).toContain(code);
      expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
    }
  };

  test('bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => expectSound(readManifest(bytes))),
      { numRuns: 500 },
    );
  });

  test('manifests with a piece replaced by something else', () => {
    const whole = scorm2004({
      organizations: organizations(
        ITEM.replace(
          '</item>',
          '<imsss:sequencing IDRef="s"><imsss:controlMode flow="true"/></imsss:sequencing></item>',
        ),
      ),
      after: '<imsss:sequencingCollection><imsss:sequencing ID="s"/></imsss:sequencingCollection>',
    });
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('<item>', '</item>', '"', '&', '&amp;', '<![CDATA[', ' x="1"', '%00', '../', 'xmlns=""', '<!--'),
    );
    const place = fc.nat(whole.length);
    const property = fc.property(place, fc.nat(40), piece, (start, length, text) => {
      expectSound(read(whole.slice(0, start) + text + whole.slice(start + length)));
    });
    fc.assert(property, { numRuns: 2000 });
  });
});
