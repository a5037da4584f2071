import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const LOADER = pathToFileURL(join(import.meta.dirname, 'typescript.mjs')).href;

/** Runs one of our TypeScript files (path below test/) as a process of its own. */
export const startTypescript = (
  file: string,
  argv: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): ChildProcess =>
  spawn(process.execPath, ['--import', LOADER, join(import.meta.dirname, file), ...argv], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
  });

/** kill -9, as a crash or an impatient supervisor does. */
export const killHard = async (child: ChildProcess): Promise<void> => {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
};
