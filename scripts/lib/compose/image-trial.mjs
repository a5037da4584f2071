import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '../failure.mjs';
import { homeEnvironment } from '../home.mjs';
import { root } from '../paths.mjs';
import { run } from '../processes.mjs';
import { step } from '../progress.mjs';

/**
 * Does what `docker build` would do in the stage `build`: copies the committed and new files, runs its commands.
 * @param {string} directory an empty folder that stands for WORKDIR
 * @param {import('./dockerfile.mjs').Stage} stage
 */
export async function runBuildStage(directory, stage) {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' }); // prettier-ignore
  for (const file of list.split('\0').filter((name) => name !== '' && existsSync(join(root, name)))) {
    mkdirSync(dirname(join(directory, file)), { recursive: true });
    cpSync(join(root, file), join(directory, file));
  }
  for (const command of stage.runs) {
    // The tools are here already; an image starts without them.
    if (command.startsWith('npm install --global pnpm@')) continue;
    await step(command, async () => {
      const env = { ...process.env, ...homeEnvironment(), CI: 'true' };
      const { code, output } = await run('sh', ['-c', command], { cwd: directory, env });
      if (code !== 0) throw new Failure(`The image would not build: ${command}`, 'It said:', output);
    });
  }
}

/**
 * @param {string} directory where the stage `build` ran
 * @param {readonly import('./dockerfile.mjs').Stage[]} stages
 * @param {string} workdir of the stage `build` in the image
 * @returns {string[]} what later stages copy and the build did not make
 */
export function findMissingCopies(directory, stages, workdir) {
  return stages
    .flatMap(({ copies }) => copies)
    .filter(({ source }) => !existsSync(join(directory, source.replace(workdir, ''))))
    .map(({ source }) => `The image copies ${source}, which the build does not make`);
}
