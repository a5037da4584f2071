#!/usr/bin/env node
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findComposeFaults, readCompose } from './lib/compose/compose-file.mjs';
import { runContainers } from './lib/compose/container-trial.mjs';
import { readDockerfile } from './lib/compose/dockerfile.mjs';
import { findMissingCopies, runBuildStage } from './lib/compose/image-trial.mjs';
import { Failure, runMain } from './lib/failure.mjs';
import { installPackages } from './lib/install.mjs';
import { root } from './lib/paths.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

const help = `Checks docker/ without a container engine: reads compose.yaml and the Dockerfile, runs the build steps in a
temporary folder, and starts what would be in the image (migrate, api, worker) against a database of its own.

  node scripts/check-compose.mjs`;

const workdir = '/src/';

/** @param {readonly string[]} args */
async function checkCompose(args) {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(help);
    return 0;
  }
  const endedElsewhere = await ensureToolchain(fileURLToPath(import.meta.url), args);
  if (endedElsewhere !== undefined) return endedElsewhere;
  await installPackages();

  const compose = await readCompose(readFileSync(join(root, 'docker', 'compose.yaml'), 'utf8'));
  const stages = readDockerfile(readFileSync(join(root, 'docker', 'Dockerfile'), 'utf8'));
  const names = stages.map(({ name }) => name);
  report(findComposeFaults(compose, names));

  const directory = mkdtempSync(join(tmpdir(), 'integra-image-'));
  try {
    const build = stages.find(({ name }) => name === 'build');
    if (build === undefined) throw new Failure('The Dockerfile has no stage "build".', 'Give it one.');
    await runBuildStage(directory, build);
    report(findMissingCopies(directory, stages, workdir));
    await runContainers(join(directory, 'out'), compose);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
  console.log('docker/: compose.yaml and the image work');
  return 0;
}

/** @param {readonly string[]} faults */
function report(faults) {
  if (faults.length > 0) throw new Failure('docker/ has faults.', 'Mend them:', faults.join('\n'));
}

await runMain(() => checkCompose(process.argv.slice(2)));
