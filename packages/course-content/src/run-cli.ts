import { access } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { isLanguage, LANGUAGES } from '@integra/shared-types/languages';
import { checkAll, courseSlugs } from './check.js';
import { loadCourse } from './load.js';
import type { Problem } from './problem.js';
import { stamp } from './stamp.js';

const HELP = `Checks course content.

  check [course]             every course, or one: what is wrong, and on which line
  stamp <course> <language>  states that the translations fit the source as it stands now

  --root <folder>            folder of courses/, library/ and frameworks/ (default: this package)
  --help
`;

const EXIT = { fine: 0, problems: 1, misuse: 2 } as const;
type Exit = (typeof EXIT)[keyof typeof EXIT];
type Run = { root: string; write: (line: string) => void };

const counted = (count: number, word: string): string =>
  `${count === 0 ? 'no' : count} ${word}${count === 1 ? '' : 's'}`;

const report = (problems: readonly Problem[], what: string, { root, write }: Run): Exit => {
  for (const { file, line, column, severity, message, hint } of problems) {
    const path = relative(process.cwd(), join(root, file));
    write(`${path}:${line}:${column}  ${severity === 'warning' ? 'warning: ' : ''}${message} — ${hint}`);
  }
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  write(`${what}: ${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}`);
  return errors > 0 ? EXIT.problems : EXIT.fine;
};

const folderOf = async (slug: string, { root, write }: Run): Promise<string | null> => {
  const folder = join(root, 'courses', slug);
  const isThere = await access(join(folder, 'course.yaml')).then(
    () => true,
    () => false,
  );
  if (isThere) return folder;
  const known = await courseSlugs(root);
  write(`There is no course \`${slug}\` in ${root}; the courses are: ${known.join(', ')}`);
  return null;
};

const check = async (slug: string | undefined, run: Run): Promise<Exit> => {
  if (slug === undefined)
    return report(await checkAll(run.root), counted((await courseSlugs(run.root)).length, 'course'), run);
  const folder = await folderOf(slug, run);
  return folder === null ? EXIT.misuse : report((await loadCourse(folder)).problems, slug, run);
};

const stampCourse = async (slug: string, language: string, run: Run): Promise<Exit> => {
  if (!isLanguage(language)) {
    run.write(`\`${language}\` is no language of the product: ${LANGUAGES.join(', ')}`);
    return EXIT.misuse;
  }
  const folder = await folderOf(slug, run);
  if (folder === null) return EXIT.misuse;
  const result = await stamp(folder, language);
  if ('problems' in result) return report(result.problems, `${slug} was not stamped`, run);
  if ('unknownLanguage' in result) {
    run.write(`course.yaml of \`${slug}\` names no translation \`${language}\``);
    return EXIT.misuse;
  }
  run.write(`${slug}: ${counted(result.count, 'translated text')} in ${language} stamped`);
  return EXIT.fine;
};

const parseWords = (args: string[]) => {
  try {
    const options = { root: { type: 'string' }, help: { type: 'boolean' } } as const;
    return parseArgs({ args, allowPositionals: true, options });
  } catch {
    return null;
  }
};

/**
 * The command line of the package.
 * @param args words after the program's name
 * @param defaultRoot content root unless `--root` names another
 * @returns exit code: 0 fine, 1 errors in the content, 2 not understood
 */
export const runCli = async (args: string[], defaultRoot: string, write: (line: string) => void): Promise<Exit> => {
  const parsed = parseWords(args);
  if (parsed === null) {
    write(HELP);
    return EXIT.misuse;
  }
  const { values, positionals } = parsed;
  const [command, slug, language] = positionals;
  const run = { root: values.root ?? defaultRoot, write };
  if (values.help === true) {
    write(HELP);
    return EXIT.fine;
  }
  if (command === 'check') return check(slug, run);
  if (command === 'stamp' && slug !== undefined && language !== undefined) return stampCourse(slug, language, run);
  write(HELP);
  return EXIT.misuse;
};
