import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadScratchServerUrl } from '../config/app-config.js';
import { createDataSource } from '../core/database/data-source.js';
import { findSchemaDifference, type SchemaDifference } from '../core/database/schema-difference.js';
import { withScratchDatabase } from '../core/database/scratch-database.js';
import { EXIT_CODE, PlainFailure } from '../core/process/exit-code.js';
import { runProcess } from '../core/process/run-process.js';

const USAGE = `Usage: pnpm --filter @integra/api migration:generate <name-in-kebab-case>
       pnpm --filter @integra/api migration:check

Compares the entities with what the committed migrations build, on a scratch database of the server
at TEST_DATABASE_URL (or DATABASE_URL), and writes the difference to src/migrations.`;

const MIGRATIONS_FOLDER = join(import.meta.dirname, '..', '..', 'src', 'migrations');
const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

const compare = (): Promise<SchemaDifference> =>
  withScratchDatabase(loadScratchServerUrl(), async (url) => {
    const dataSource = await createDataSource(url);
    await dataSource.initialize();
    try {
      await dataSource.runMigrations({ transaction: 'each' });
      return await findSchemaDifference(dataSource);
    } finally {
      await dataSource.destroy();
    }
  });

const statement = (query: string): string => {
  const text = query.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
  return `    await runner.query(\`${text}\`);`;
};

const classNameOf = (name: string): string =>
  name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

const sourceOf = (
  className: string,
  { up, down }: SchemaDifference,
): string => `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
${up.map(statement).join('\n')}
  }

  async down(runner: QueryRunner): Promise<void> {
${down.map(statement).join('\n')}
  }
}
`;

const check = async (): Promise<void> => {
  const { up } = await compare();
  if (up.length === 0) return;
  throw new PlainFailure(`The entities need a migration:\n${up.join(';\n')};`, EXIT_CODE.failed);
};

const generate = async (name: string): Promise<void> => {
  const difference = await compare();
  if (difference.up.length === 0) {
    process.stdout.write('The migrations already build what the entities say.\n');
    return;
  }
  const now = Date.now();
  const file = join(MIGRATIONS_FOLDER, `${now}-${name}.ts`);
  await writeFile(file, sourceOf(`${classNameOf(name)}${now}`, difference), { flag: 'wx' });
  process.stdout.write(`${file}\nRead it before you commit it.\n`);
};

await runProcess(async () => {
  const { values, positionals } = parseArgs({ options: { check: { type: 'boolean' } }, allowPositionals: true });
  const [name] = positionals;
  if (values.check) return check();
  if (name === undefined || !NAME.test(name)) throw new PlainFailure(USAGE, EXIT_CODE.failed);
  return generate(name);
});
