import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { apiDirectory, root } from './paths.mjs';
import { run } from './processes.mjs';

export const openApiFile = join(root, 'docs', 'openapi.json');

/** @returns {Promise<string>} the OpenAPI document of the built API, as JSON */
export async function describeApi() {
  const task = join(apiDirectory, 'dist', 'tasks', 'print-openapi.js');
  const { code, stdout, output } = await run(process.execPath, [task], { keep: Infinity });
  if (code !== 0) throw new Failure('The interface could not be described.', 'print-openapi said:', output);
  return stdout;
}
