#!/usr/bin/env node
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildPackages } from './lib/build.mjs';
import { runMain } from './lib/failure.mjs';
import { installPackages } from './lib/install.mjs';
import { describeApi, openApiFile } from './lib/openapi.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

const help = `Writes docs/openapi.json, the description of the interface as the API serves it now.

  pnpm openapi`;

/** @param {readonly string[]} args */
async function openapi(args) {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(help);
    return 0;
  }
  const endedElsewhere = await ensureToolchain(fileURLToPath(import.meta.url), args);
  if (endedElsewhere !== undefined) return endedElsewhere;
  await installPackages();
  await buildPackages(['@integra/api']);
  writeFileSync(openApiFile, await describeApi());
  return 0;
}

await runMain(() => openapi(process.argv.slice(2)));
