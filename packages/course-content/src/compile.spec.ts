import { describe, expect, it } from '@jest/globals';
import { LessonDocumentSchema, OutlineDocumentSchema, resolveVariant } from '@integra/shared-types/content';
import { blockOf, compileFixture, lessonOf, releaseOf } from '../test/compile-fixture.js';

const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};
const keysIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? [...(Array.isArray(value) ? [] : Object.keys(value)), ...Object.values(value).flatMap(keysIn)]
    : [];

const compiled = compileFixture();

describe('documents for learners', () => {
  it('fit the contract exactly: nothing is missing, nothing is stripped', () => {
    for (const { outline, lessons } of compiled.releases) {
      expect(OutlineDocumentSchema.parse(outline.document)).toEqual(outline.document);
      for (const { document } of lessons) expect(LessonDocumentSchema.parse(document)).toEqual(document);
    }
  });

  it('hold no answer key, no rationale, no hidden cause and no reveal', () => {
    const secrets = compiled.releases.flatMap((release) => [
      ...release.items.flatMap(({ text }) => stringsIn(text)),
      ...Object.values(release.endings).flatMap((ending) => stringsIn([ending.causes, ending.reveal])),
    ]);
    const long = new Set(secrets.filter((secret) => secret.length > 8));
    expect(long.size).toBeGreaterThan(20);
    for (const { outline, lessons } of compiled.releases) {
      const documents = [outline.document, ...lessons.map((lesson) => lesson.document)];
      const forbidden = ['correct', 'rationale', 'accept', 'answer', 'tolerance', 'causes', 'reveal', 'scoring'];
      expect(keysIn(documents).filter((key) => forbidden.includes(key))).toEqual([]);
      expect(stringsIn(documents).filter((text) => long.has(text))).toEqual([]);
    }
  });

  it('show a scenario as a graph with texts and say that a cause is hidden', () => {
    const block = blockOf(lessonOf(releaseOf(compiled, 'fr'), 'm1-do'), 'm1-scenario');
    expect(block).toMatchObject({
      type: 'scenario',
      rule: 'reached_end',
      title: 'Un tournant',
      hasHiddenCause: true,
      start: 'n1',
      variants: { prison: { intro: 'Sam se tait en cellule.' } },
      debrief: [{ key: 'd1', text: 'Quels faits aviez-vous ?' }],
    });
    expect(block.type === 'scenario' && block.nodes[0]?.options).toEqual([
      {
        key: 'a',
        text: 'Demander',
        next: 'n2',
        note: 'Sam répond.',
        effects: { trust: 'gains', rights: 'holds', safety: 'holds' },
      },
      { key: 'b', text: 'Étiqueter', next: 'n3', note: null, effects: {} },
    ]);
  });

  it('embed further reading and measured pictures', () => {
    const release = releaseOf(compiled, 'fr');
    expect(blockOf(lessonOf(release, 'm1-do'), 'm1-more')).toMatchObject({
      required: false,
      entries: [
        { key: 'guide', title: 'How terrorists are made', summary: 'Court et lisible.', evidenceNote: 'Une norme.' },
      ],
    });
    const [image] = compiled.media;
    expect(blockOf(lessonOf(release, 'm1-read'), 'm1-image')).toMatchObject({
      media: image?.sha256,
      width: 400,
      height: 200,
      alt: 'Un chemin qui tourne.',
    });
  });

  it('name a package by its key, with its words in the reader’s language', () => {
    const blockIn = (release: string) => blockOf(lessonOf(releaseOf(compiled, release), 'm1-do'), 'm1-package');
    const block = { key: 'm1-package', type: 'scorm', required: true, rule: 'completed', package: 'two-paths' };
    expect(blockIn('en')).toEqual({ ...block, title: 'Two paths', text: 'It takes **ten** minutes.' });
    expect(blockIn('fr')).toEqual({ ...block, title: 'Deux chemins', text: 'Comptez **dix** minutes.' });
  });

  it('give each audience its own words and leave the rest', () => {
    const block = blockOf(lessonOf(releaseOf(compiled, 'en'), 'm1-read'), 'm1-case');
    expect(resolveVariant(block, 'prison')).toMatchObject({ title: 'Sam', text: 'Sam is new on the wing.' });
    expect(resolveVariant(block, 'probation')).toMatchObject({ title: 'Sam at the office', text: 'Sam is new.' });
    expect(resolveVariant(block, 'community')).toMatchObject({ title: 'Sam', text: 'Sam is new.' });
    expect(resolveVariant(block, null)).toEqual(block);
  });
});

describe('structure, items and framework', () => {
  it('name rule, requirement and place of every block and quiz', () => {
    const blocks = compiled.structure.modules.flatMap((module) => module.lessons.flatMap((lesson) => lesson.blocks));
    const rules = Object.fromEntries(blocks.map(({ key, rule, required }) => [key, `${rule} ${required}`]));
    expect(rules).toMatchObject({
      'm0-hello-1': 'viewed true',
      'm0-hello-2': 'submitted true',
      'm1-scenario': 'reached_end true',
      'm1-reflect': 'saved false',
      'm1-more': 'viewed false',
      'm1-quiz-block': 'passed true',
      'm1-post': 'passed true',
      'm1-plan': 'saved true',
      'm1-package': 'completed true',
      'm1-certificate': 'none false',
    });
    expect(compiled.structure.quizzes.find((quiz) => quiz.key === 'post')).toMatchObject({
      moduleKey: 'm1',
      lessonKey: 'm1-do',
      blockKey: 'm1-post',
      passMark: 80,
      attempts: 3,
      waitHours: 24,
      shuffleItems: true,
      reviewDays: null,
      draw: { kind: 'forms', forms: { a: ['m1-t1', 'm1-t3'], b: ['m1-t2', 'm1-t4'] } },
    });
  });

  it('take a package of any name, also at two places, and do not wait for an optional one', () => {
    const second = '{id: m1-again, type: scorm, package: two-paths, title: Once more, required: false}';
    const again = compileFixture({
      m1: [['      - {id: m1-certificate,', `      - ${second}\n      - {id: m1-certificate,`]],
    });
    const blocks = again.structure.modules.flatMap(({ lessons }) => lessons.flatMap((lesson) => lesson.blocks));
    const shown = blocks.filter((block) => block.package !== null);
    expect(shown.map(({ key, package: name, required, rule }) => [key, name, required, rule])).toEqual([
      ['m1-package', 'two-paths', true, 'completed'],
      ['m1-again', 'two-paths', false, 'completed'],
    ]);
    expect(blockOf(lessonOf(releaseOf(again, 'en'), 'm1-do'), 'm1-again')).toMatchObject({ text: null });
  });

  it('keep both forms disjoint, complete and equal for pre-test and post-test', () => {
    const forms = compiled.structure.quizzes.flatMap(({ draw }) => (draw.kind === 'forms' ? [draw.forms] : []));
    expect(forms).toHaveLength(2);
    expect(forms[0]).toEqual(forms[1]);
    const [{ a, b }] = forms as [{ a: string[]; b: string[] }];
    expect(new Set([...a, ...b]).size).toBe(a.length + b.length);
  });

  it('leave drafts out and part words from keys', () => {
    expect(compiled.items.map((item) => item.key)).not.toContain('m1-draft');
    expect(compiled.items.find((item) => item.key === 'm1-q1')?.scoring).toEqual({
      type: 'single',
      options: [
        { key: 'a', correct: true },
        { key: 'b', correct: false },
        { key: 'c', correct: false },
      ],
    });
    expect(releaseOf(compiled, 'fr').items.find((item) => item.key === 'm1-short')?.text).toMatchObject({
      stem: 'Quel mot ?',
      accept: ['désengagement'],
    });
  });

  it('carry the framework in every language', () => {
    expect(compiled.framework.document.texts.fr).toMatchObject({
      levels: { 1: { title: 'Averti' } },
      domains: { K: 'Connaissances' },
      competences: { K1: { title: 'Explique des chemins', indicators: { 2: 'En compare deux.' } } },
      profiles: { officer: 'Surveillant' },
      fallbacks: [],
    });
    expect(releaseOf(compiled, 'fr').outline.document.competenceTitles).toEqual({
      K1: 'Explique des chemins',
      S1: 'Réfléchit',
    });
  });
});
