import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { groupOf } from './suite.js';

/** What was wrong in each case that was played, in the order of the suite; nothing where it passes. */
export type Results = ReadonlyMap<string, readonly string[]>;

const LIST = join(import.meta.dirname, 'passing.txt');
const DOCUMENT = join(import.meta.dirname, '../../../../docs/conformance.md');
const TABLE = /(?<=<!-- cases: written by the run -->\n).*?(?=<!-- end of cases -->)/s;

const passes = (faults: readonly string[]): boolean => faults.length === 0;

export const passingOf = (results: Results): string[] =>
  [...results].filter(([, faults]) => passes(faults)).map(([title]) => title);

/** Cases that have passed before, and must for ever. */
export const readList = async (): Promise<string[]> =>
  (await readFile(LIST, 'utf8')).split('\n').filter((title) => title !== '');

export const writeList = (results: Results): Promise<void> => writeFile(LIST, `${passingOf(results).join('\n')}\n`);

/** Markdown: what passes and what fails, by group; below it the first fault of each case that fails. */
export const tableOf = (results: Results): string => {
  const groups = Map.groupBy(results, ([title]) => groupOf(title));
  const rows = [...groups].map(([group, cases]) => {
    const [passing, failing] = [true, false].map((wanted) =>
      cases.flatMap(([title, faults]) => (passes(faults) === wanted ? [title] : [])),
    );
    return `| ${group} | ${passing?.length} of ${cases.length} | ${passing?.join(' ')} | ${failing?.join(' ') || '–'} |`;
  });
  const total = `| all | ${passingOf(results).length} of ${results.size} | | |`;
  const faults = [...results].flatMap(([title, [first]]) => (first === undefined ? [] : [`- ${title}: ${first}`]));
  const table = ['| group | pass | these | fail |', '|---|---|---|---|', ...rows, total].join('\n');
  return `\n${[table, ...(faults.length > 0 ? [faults.join('\n')] : [])].join('\n\n')}\n\n`;
};

export const readTable = async (): Promise<string> => TABLE.exec(await readFile(DOCUMENT, 'utf8'))?.[0] ?? '';

export const writeTable = async (results: Results): Promise<void> => {
  const text = await readFile(DOCUMENT, 'utf8');
  await writeFile(
    DOCUMENT,
    text.replace(TABLE, () => tableOf(results)),
  );
};
