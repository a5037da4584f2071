import { loadFromTree, type LoadResult } from '../src/load.js';
import type { FileTree } from '../src/load/file-tree.js';
import type { Place } from '../src/problem.js';
import { COURSE, COURSE_EN, COURSE_FR, M0_EN, M0_FR, M1_EN, M1_FR } from './fixture-lessons.js';
import {
  BANK_EN,
  BANK_FR,
  SCENARIO_EN,
  SCENARIO_FR,
  LIBRARY,
  FRAMEWORK_EN,
  FRAMEWORK_FR,
  SVG,
} from './fixture-materials.js';

/** Paths of the fixture's files relative to its content root. */
export const FILES = {
  settings: 'courses/demo/course.yaml',
  course: 'courses/demo/course.en.yaml',
  courseFr: 'courses/demo/course.fr.yaml',
  m0: 'courses/demo/modules/m0.en.yaml',
  m0Fr: 'courses/demo/modules/m0.fr.yaml',
  m1: 'courses/demo/modules/m1.en.yaml',
  m1Fr: 'courses/demo/modules/m1.fr.yaml',
  bank: 'courses/demo/bank/m1.en.yaml',
  bankFr: 'courses/demo/bank/m1.fr.yaml',
  scenario: 'courses/demo/scenarios/turn.en.yaml',
  scenarioFr: 'courses/demo/scenarios/turn.fr.yaml',
  image: 'courses/demo/images/path.svg',
  locksFr: 'courses/demo/locks/fr.json',
  library: 'library/guide.yaml',
  framework: 'frameworks/demo/framework.en.yaml',
  frameworkFr: 'frameworks/demo/framework.fr.yaml',
} as const;
export type Name = keyof typeof FILES;

const TEXTS: Readonly<Record<Name, string>> = {
  settings: COURSE,
  course: COURSE_EN,
  courseFr: COURSE_FR,
  m0: M0_EN,
  m0Fr: M0_FR,
  m1: M1_EN,
  m1Fr: M1_FR,
  bank: BANK_EN,
  bankFr: BANK_FR,
  scenario: SCENARIO_EN,
  scenarioFr: SCENARIO_FR,
  image: SVG,
  locksFr: '{}\n',
  library: LIBRARY,
  framework: FRAMEWORK_EN,
  frameworkFr: FRAMEWORK_FR,
};

type Edit = readonly [from: string, to: string];
/** A change of one file: the whole text, null to leave the file out, or edits of first occurrences, one after the other. */
export type Change = string | null | readonly Edit[];
export type Changes = Partial<Record<Name, Change>>;

const edit = (text: string, [from, to]: Edit): string => {
  if (!text.includes(from)) throw new Error(`The fixture does not hold: ${from}`);
  return text.replace(from, () => to);
};

/** The files of the fixture by path, after some changes; `extra` adds files. */
export const fixtureTexts = (changes: Changes = {}, extra: Record<string, string> = {}): Map<string, string> => {
  const texts = new Map<string, string>(Object.entries(extra));
  for (const name of Object.keys(FILES) as Name[]) {
    const change = changes[name];
    if (change === null) continue;
    if (typeof change === 'string') texts.set(FILES[name], change);
    else texts.set(FILES[name], (change ?? []).reduce(edit, TEXTS[name]));
  }
  return texts;
};

export const treeOf = (texts: ReadonlyMap<string, string>): FileTree =>
  new Map([...texts].map(([path, text]) => [path, new TextEncoder().encode(text)]));

export const loadFixture = (
  changes: Partial<Record<Name, Change>> = {},
  extra: Record<string, string> = {},
): LoadResult => loadFromTree(treeOf(fixtureTexts(changes, extra)), 'demo');

/** Line and column, from 1, of the first occurrence of `needle` in a file of the changed fixture. */
export const spotOf = (name: Name, needle: string, changes: Changes = {}): Place => {
  const text = fixtureTexts(changes).get(FILES[name]) ?? '';
  const before = text.slice(0, text.indexOf(needle)).split('\n');
  return { file: FILES[name], line: before.length, column: (before.at(-1) ?? '').length + 1 };
};
