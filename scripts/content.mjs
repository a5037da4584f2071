#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { appEnvironment } from './lib/app-environment.mjs';
import { buildPackages } from './lib/build.mjs';
import { withDatabase } from './lib/database.mjs';
import { runMain } from './lib/failure.mjs';
import { installPackages } from './lib/install.mjs';
import { contentDirectory, root } from './lib/paths.mjs';
import { exitOf } from './lib/processes.mjs';
import { readStartOptions } from './lib/start-options.mjs';
import { runTask } from './lib/tasks.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

const help = `Works on the course files of packages/course-content.

  pnpm content check [course]             every error with its file and line; also the wording rules
  pnpm content stamp <course> <language>  states that the translations fit the source as it stands now
  pnpm content import [folder …]          publishes courses (those we ship, when none is named) as new versions, in the
                                          database at DATABASE_URL or in the built-in one of npm start`;

/** @param {readonly string[]} args */
async function content(args) {
  const [verb, ...words] = args;
  if (verb === undefined || verb === '--help' || verb === '-h') {
    console.log(help);
    return 0;
  }
  const endedElsewhere = await ensureToolchain(fileURLToPath(import.meta.url), args);
  if (endedElsewhere !== undefined) return endedElsewhere;
  await installPackages();
  if (verb === 'import') return importCourses(words);

  await buildPackages(['@integra/course-content']);
  const cli = join(contentDirectory, 'dist', 'cli.js');
  return exitOf(spawn(process.execPath, [cli, ...args], { cwd: root, stdio: 'inherit' }));
}

/** @param {readonly string[]} folders */
async function importCourses(folders) {
  await buildPackages(['@integra/api']);
  const options = readStartOptions([], process.env);
  const paths = folders.map((folder) => resolve(process.env.INIT_CWD ?? '.', folder));
  await withDatabase(options.data, async ({ url }) => {
    const env = await appEnvironment(options, url);
    await runTask('migrate', env);
    console.log(await runTask('import-content', env, paths));
  });
  return 0;
}

await runMain(() => content(process.argv.slice(2)));
