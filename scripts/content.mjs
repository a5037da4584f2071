#!/usr/bin/env node
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { appEnvironment } from './lib/app-environment.mjs';
import { buildPackages } from './lib/build.mjs';
import { describeContentProblem, findContentProblems, runContentCommand } from './lib/checks/content.mjs';
import { withDatabase } from './lib/database.mjs';
import { command, Failure, runMain } from './lib/failure.mjs';
import { installPackages } from './lib/install.mjs';
import { readStartOptions } from './lib/start-options.mjs';
import { runTask } from './lib/tasks.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

const help = `Works on the course files of packages/course-content.

  pnpm content check               every error with its file and line; also the wording rules
  pnpm content stamp course fr     states that the translations of a language fit the source as it stands now
  pnpm content import [folder …]   turns courses (all when none is named) into published versions, in the database at
                                   DATABASE_URL or in the built-in one of npm start`;

/** @param {readonly string[]} args */
async function content(args) {
  const [verb, ...folders] = args;
  if (verb === undefined || verb === '--help' || verb === '-h') {
    console.log(help);
    return 0;
  }
  const endedElsewhere = await ensureToolchain(fileURLToPath(import.meta.url), args);
  if (endedElsewhere !== undefined) return endedElsewhere;
  await installPackages();
  switch (verb) {
    case 'check':
      await buildPackages(['@integra/course-content']);
      return check();
    case 'stamp':
      await buildPackages(['@integra/course-content']);
      return runContentCommand(args);
    case 'import':
      await buildPackages(['@integra/api']);
      return importCourses(folders);
    default:
      throw new Failure(`"${verb}" is not understood.`, `${command('pnpm content --help')} lists what is.`);
  }
}

/** @returns {Promise<number>} 1 when there are errors; warnings are only told */
async function check() {
  const problems = await findContentProblems();
  for (const problem of problems) console.log(describeContentProblem(problem));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  console.log(`${errors} errors, ${problems.length - errors} warnings`);
  return errors === 0 ? 0 : 1;
}

/** @param {readonly string[]} folders */
async function importCourses(folders) {
  const options = readStartOptions([], process.env);
  await withDatabase(options.data, async ({ url }) => {
    const paths = folders.map((folder) => resolve(process.env.INIT_CWD ?? '.', folder));
    console.log(await runTask('import-content', await appEnvironment(options, url), paths));
  });
  return 0;
}

await runMain(() => content(process.argv.slice(2)));
