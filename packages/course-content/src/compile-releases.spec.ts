import { describe, expect, it } from '@jest/globals';
import { fallbackLanguage } from '@integra/shared-types/content';
import type { CompiledCourse, CompiledRelease } from './compiled-course.js';
import { locksOf } from './stamp.js';
import { blockOf, compileFixture, lessonOf, releaseOf } from '../test/compile-fixture.js';
import { type Changes, loadFixture } from '../test/fixture-course.js';

const compiled = compileFixture();

describe('a translation with gaps', () => {
  const gaps = compileFixture({
    m1Fr: [
      ['    text: Sam est là depuis peu.\n', ''],
      [', probation: {title: Sam au bureau}', ''],
      ['lessons: {m1-read: {title: Lire}, ', 'lessons: {'],
    ],
    bankFr: [['  m1-true: {stem: C’est ainsi., rationale: Non.}\n', '  m1-true: {stem: C’est ainsi.}\n']],
    scenarioFr: [['\nreveal: Le même signe n’avait pas le même sens.', '']],
    library: [[', fr: Une norme.', '']],
  });
  const release = releaseOf(gaps, 'fr');

  it('falls back field by field and names each one', () => {
    const lesson = lessonOf(release, 'm1-read');
    expect(lesson.title).toBe('Reading');
    expect(blockOf(lesson, 'm1-case')).toMatchObject({ title: 'Sam', text: 'Sam is new.' });
    expect(lesson.fallbacks).toEqual([
      { blockKey: null, field: 'title', language: 'en' },
      { blockKey: 'm1-case', field: 'text', language: 'en' },
      { blockKey: 'm1-case', field: 'variants.probation.title', language: 'en' },
    ]);
    expect(lessonOf(release, 'm1-do').fallbacks).toEqual([
      { blockKey: 'm1-more', field: 'entries.guide.evidenceNote', language: 'en' },
    ]);
    expect(release.outline.document.fallbacks).toEqual([{ field: 'modules.m1.lessons.m1-read.title', language: 'en' }]);
  });

  it('tells the page the language of what it shows, for each audience', () => {
    const lesson = lessonOf(release, 'm1-read');
    const block = blockOf(lesson, 'm1-case');
    expect(fallbackLanguage(lesson, null, 'title')).toBe('en');
    expect(fallbackLanguage(lesson, block, 'text')).toBe('en');
    expect(fallbackLanguage(lesson, block, 'text', 'prison')).toBeNull();
    expect(fallbackLanguage(lesson, block, 'title', 'probation')).toBe('en');
    expect(fallbackLanguage(lesson, block, 'title', 'prison')).toBeNull();
  });

  it('shows a question and an ending in one language only', () => {
    expect(release.items.map((item) => item.key)).not.toContain('m1-true');
    expect(release.endings['turn']).toMatchObject({ language: 'en', causes: { grief: 'It was grief all along.' } });
    expect(releaseOf(compiled, 'fr').endings['turn']).toMatchObject({ language: 'fr' });
  });

  it('is a preview: the share is below the gate', () => {
    expect(release.isPreview).toBe(true);
    expect(release.coverage.share).toBeLessThan(1);
    expect(release.coverage.total - release.coverage.translated).toBe(6);
  });
});

describe('the gate', () => {
  const french = (changes: Changes) => releaseOf(compileFixture(changes), 'fr');

  it('lets a whole translation in the asked state through', () => {
    expect(french({})).toMatchObject({ state: 'translated', isPreview: false, coverage: { stale: 0, share: 1 } });
    expect(releaseOf(compiled, 'en')).toMatchObject({ state: null, isPreview: false });
  });

  it('keeps a lower state as a preview', () => {
    expect(french({ settings: [['state: translated}', 'state: machine_draft}']] }).isPreview).toBe(true);
  });

  it('counts a stale text as missing, and shows the source in its place unless it is a preview', () => {
    const { course } = loadFixture();
    const locks = JSON.stringify(locksOf(course!, 'fr'));
    const m1 = [['prompt: Which word would you change?', 'prompt: Which word would you leave?']] as const;
    const shown = (release: CompiledRelease) => blockOf(lessonOf(release, 'm1-do'), 'm1-reflect');

    const preview = french({ locksFr: locks, m1 });
    expect(preview).toMatchObject({ isPreview: true, coverage: { stale: 1 } });
    expect(shown(preview)).toMatchObject({ prompt: 'Quel mot changer ?' });

    const released = french({ locksFr: locks, m1, settings: [['share: 1', 'share: 0.9']] });
    expect(released).toMatchObject({ isPreview: false, coverage: { stale: 1 } });
    expect(shown(released)).toMatchObject({ prompt: 'Which word would you leave?' });
    expect(lessonOf(released, 'm1-do').fallbacks).toContainEqual({
      blockKey: 'm1-reflect',
      field: 'prompt',
      language: 'en',
    });
  });
});

describe('hashes', () => {
  const hashes = ({ versionHash, releases }: CompiledCourse) => [
    versionHash,
    ...releases.map((release) => release.hash),
  ];
  const changed = (changes: Changes) => {
    const after = hashes(compileFixture(changes));
    return hashes(compiled).map((hash, index) => hash !== after[index]);
  };
  const [version, english, frenchRelease] = [0, 1, 2];

  it('are the same for the same files', () => {
    expect(JSON.stringify(compileFixture())).toBe(JSON.stringify(compiled));
  });

  it('do not depend on how the YAML is written', () => {
    expect(
      changed({
        library: [
          ['type: guideline\n', ''],
          ['key: guide\n', 'key: "guide"\n\n# a remark\ntype: guideline\n'],
        ],
      }),
    ).toEqual([false, false, false]);
  });

  it('a changed translation is a new release of the same version', () => {
    const result = changed({ m1Fr: [['À lire.', 'À découvrir.']] });
    expect([result[version], result[english], result[frenchRelease]]).toEqual([false, false, true]);
    expect(changed({ frameworkFr: [['Surveillant', 'Agent']] })[version]).toBe(false);
  });

  it.each<[string, Changes]>([
    ['a source text', { m1: [['Read on.', 'Read further.']] }],
    ['a key of an item', { bank: [['correct: false, rationale: It is not.', 'correct: true, rationale: It is not.']] }],
    ['a rule', { settings: [['pass_mark: 70', 'pass_mark: 75']] }],
    ['the framework', { framework: [['targets: {K: 2', 'targets: {K: 1']] }],
    ['a hidden cause', { scenario: [['It was debt all along.', 'It was a debt.']] }],
    ['a picture', { image: [['M0 100', 'M0 90']] }],
  ])('%s makes a new version', (_, changes) => {
    expect(changed(changes)[version]).toBe(true);
  });

  it('settings outside the version leave it alone', () => {
    expect(
      changed({
        settings: [
          ['enrolment: open', 'enrolment: approval'],
          ['state: translated}', 'state: reviewed}'],
        ],
      })[version],
    ).toBe(false);
  });

  it('a changed item is another item version, its neighbours stay', () => {
    const after = compileFixture({ bank: [['rationale: Because of m1-q1.', 'rationale: Since m1-q1.']] });
    const differing = after.items.filter((item, index) => item.hash !== compiled.items[index]?.hash);
    expect(differing.map((item) => item.key)).toEqual(['m1-q1']);
  });

  it('the hash of required blocks changes with them and not with the optional ones', () => {
    const hashOf = (course: CompiledCourse) =>
      course.structure.modules.flatMap((module) => module.lessons).find((lesson) => lesson.key === 'm1-do')
        ?.requiredHash;
    expect(hashOf(compileFixture({ m1: [['One is enough.', 'One will do.']] }))).toBe(hashOf(compiled));
    expect(hashOf(compileFixture({ m1: [['One thing in 30 days.', 'One thing in a month.']] }))).not.toBe(
      hashOf(compiled),
    );
  });
});
