import { describe, expect, it } from '@jest/globals';
import { ProblemList } from '../problem.js';
import { readYaml } from './read-yaml.js';
import { SourceMap } from './source-map.js';

const read = (text: string) => {
  const sources = new SourceMap();
  const problems = new ProblemList();
  const data = readYaml('a.yaml', text, sources, problems) as Record<string, never> | undefined;
  return { data, sources, problems: problems.sorted() };
};

const TEXT = `title: One
list:
  - {id: a, next: b}
  - id: c
    text: |
      first line
      a word, another word

      word again
    folded: >-
      goes over
      two lines
    quoted: "it's \\"here\\" now"
`;

describe('places of what was read', () => {
  const { data, sources } = read(TEXT);
  const list = (data as unknown as { list: Record<string, string>[] }).list;
  const [flow, block] = list as [Record<string, string>, Record<string, string>];
  const at = (line: number, column: number) => ({ file: 'a.yaml', line, column });

  it('finds values, keys, list entries and maps', () => {
    expect(sources.placeOf(data!, 'title')).toEqual(at(1, 8));
    expect(sources.placeOf(flow, 'next')).toEqual(at(3, 19));
    expect(sources.placeOfKey(flow, 'next')).toEqual(at(3, 13));
    expect(sources.placeOf(list, 1)).toEqual(at(4, 5));
    expect(sources.placeOf(flow)).toEqual(at(3, 5));
  });

  it('answers with the map when a key is not there', () => {
    expect(sources.placeOf(block, 'missing')).toEqual(at(4, 5));
    expect(sources.placeOfKey(block, 'missing')).toEqual(at(4, 5));
  });

  it('finds the right occurrence in a literal block', () => {
    const text = block['text']!;
    const offset = (nth: number) => [...text.matchAll(/word/g)][nth]!.index;
    expect(sources.placeInText(block, 'text', text, offset(0), 4)).toEqual(at(7, 9));
    expect(sources.placeInText(block, 'text', text, offset(1), 4)).toEqual(at(7, 23));
    expect(sources.placeInText(block, 'text', text, offset(2), 4)).toEqual(at(9, 7));
  });

  it('finds a stretch that is folded over lines', () => {
    const text = block['folded']!;
    expect(sources.placeInText(block, 'folded', text, text.indexOf('over two'), 8)).toEqual(at(11, 12));
  });

  it('falls back to the beginning of the text when it is written with escapes', () => {
    const text = block['quoted']!;
    expect(sources.placeInText(block, 'quoted', text, text.indexOf('"here"'), 6)).toEqual(at(13, 13));
    expect(sources.placeInText(block, 'quoted', text, text.indexOf('now'), 3)).toEqual(at(13, 28));
  });

  it('refuses to guess a place for an object of its own making', () => {
    expect(() => sources.placeOf({})).toThrow('not read from a file');
  });
});

describe('what is not readable', () => {
  it.each([
    ['broken syntax', 'a: [1, 2\nb: 3\n', 'yaml'],
    ['an alias', 'a: &x {b: 1}\nc: *x\n', 'yaml'],
    ['a list instead of a map', '- a\n', 'yaml'],
    ['an empty file', '', 'yaml'],
  ])('%s', (_, text, rule) => {
    const { data, problems } = read(text);
    expect(data).toBeUndefined();
    expect(problems.every((problem) => problem.rule === rule && problem.severity === 'error')).toBe(true);
    expect(problems.length).toBeGreaterThan(0);
  });

  it('reports a doubled key at its second place and reads on', () => {
    const { data, problems } = read('a: 1\nb:\n  c: 1\n  c: 2\n');
    expect(data).toBeDefined();
    expect(problems).toMatchObject([{ rule: 'duplicate-id', line: 4, column: 3 }]);
  });

  it('keeps a key named like a part of every object apart from it', () => {
    const { data } = read('__proto__: {a: 1}\n');
    expect(Object.keys(data!)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
  });
});
