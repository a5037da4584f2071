import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCli } from './run-cli.js';

const packageRoot = dirname(dirname(fileURLToPath(import.meta.url)));
process.exitCode = await runCli(process.argv.slice(2), packageRoot, (line) => {
  process.stdout.write(`${line}\n`);
});
