import { describe, expect, it } from '@jest/globals';
import { FILES, loadFixture, spotOf } from '../test/fixture-course.js';

const errorsOf = (result: ReturnType<typeof loadFixture>) =>
  result.problems.filter((problem) => problem.severity === 'error');

describe('loading a course', () => {
  it('finds no error in a course without fault', () => {
    const result = loadFixture();
    expect(errorsOf(result)).toEqual([]);
    expect(result.course?.modules.map((module) => module.id)).toEqual(['m0', 'm1']);
  });

  it('names five kinds of bad input in one run, each at its place, and loads nothing', () => {
    const changes = {
      bank: [['{id: b, text: Wrong, rationale: Not so.}', '{text: Wrong, rationale: Not so.}']],
      m1: [
        ['id: m1-certificate', 'id: m1-post'],
        [', alt: A path that turns.', ''],
        ['Ask before you conclude.', '"Ask, see [more](#m9-nowhere)."'],
      ],
      m1Fr: [['  m1-reflect:', '  m1-nothing: {text: Rien.}\n  m1-reflect:']],
    } as const;
    const result = loadFixture(changes);
    expect(result.course).toBeNull();
    const found = errorsOf(result).map(({ rule, file, line, column }) => ({ rule, file, line, column }));
    expect(found).toEqual([
      { rule: 'schema', ...spotOf('bank', '{text: Wrong', changes) },
      { rule: 'link', ...spotOf('m1', '[more](#m9-nowhere)', changes) },
      { rule: 'schema', ...spotOf('m1', '{id: m1-image', changes) },
      { rule: 'duplicate-id', ...spotOf('m1', 'm1-post, type: certificate', changes) },
      { rule: 'unknown-translation', ...spotOf('m1Fr', 'm1-nothing', changes) },
    ]);
    const messages = errorsOf(result).map((problem) => problem.message);
    expect(messages[0]).toBe('`id` is missing');
    expect(messages[1]).toBe('the link leads nowhere: there is no module, lesson or block `m9-nowhere`');
    expect(messages[2]).toBe('`alt` is missing');
    expect(messages[3]).toMatch(
      /^`m1-post` is used twice in the course: first at courses\/demo\/modules\/m1\.en\.yaml:\d+$/,
    );
    expect(messages[4]).toBe(
      'translates the block `m1-nothing`, which modules/m1 does not have in the source language',
    );
  });

  it('gives every problem a message and a hint', () => {
    const { problems } = loadFixture({
      settings: [['slug: demo', 'slug: Other Name']],
      m0: 'id: m0\n',
      framework: null,
    });
    expect(problems.length).toBeGreaterThan(5);
    for (const problem of problems) {
      expect(problem.message).not.toBe('');
      expect(problem.hint).not.toBe('');
    }
  });

  it('reports the same problems in the same order each time', () => {
    const changes = { m1: 'id: m1\ntitle: [\n', bank: [['type: single', 'type: singel']] } as const;
    expect(loadFixture(changes)).toEqual(loadFixture(changes));
  });

  it('says what is missing when the course has no course.yaml', () => {
    const { course, problems } = loadFixture({ settings: null });
    expect(course).toBeNull();
    expect(problems).toMatchObject([{ rule: 'file', file: FILES.settings, line: 1 }]);
  });

  it('goes on with the rest of a file whose top level lacks a key', () => {
    const { problems } = loadFixture({
      m1: [
        ['summary: One case, one scenario, one picture.\n', ''],
        ['{id: q1, text: What', '{id: q1, tekst: What'],
      ],
    });
    const messages = problems.map((problem) => problem.message);
    expect(messages).toContain('`summary` is missing');
    expect(messages).toContain('unknown key `tekst`');
  });
});
