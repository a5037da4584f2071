import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { checkWalls } from './walls.mjs';

/**
 * @param {import('node:test').TestContext} t
 * @param {Record<string, string>} files path → source
 * @returns {Promise<string[]>} the names of the broken walls
 */
async function brokenWalls(t, files) {
  const checkout = mkdtempSync(join(tmpdir(), 'checkout-'));
  t.after(() => rmSync(checkout, { recursive: true }));
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(checkout, path)), { recursive: true });
    writeFileSync(join(checkout, path), source);
  }
  const lines = await checkWalls(checkout);
  return [...new Set(lines.map((line) => line.split(':')[0] ?? ''))].sort();
}

const feature = 'apps/api/src/features';
const typeorm = { 'node_modules/typeorm/index.js': 'export class Entity {}', 'node_modules/typeorm/package.json': '{"name":"typeorm","main":"index.js"}', 'package.json': '{"dependencies":{"typeorm":"*"}}' }; // prettier-ignore

test('lets a feature use the core, the contract and the door of another feature', async (t) => {
  const files = {
    [`${feature}/a/a.service.ts`]:
      "import { b } from '../b/index.js'; import { c } from '../../core/c/c.js'; export const a = b + c;",
    [`${feature}/b/index.ts`]: "export { b } from './b.service.js';",
    [`${feature}/b/b.service.ts`]: 'export const b = 1;',
    [`${feature}/b/b.entity.ts`]: "import { Entity } from 'typeorm'; export const e = Entity;",
    'apps/api/src/core/c/c.ts': 'export const c = 1;',
    ...typeorm,
  };
  assert.deepEqual(await brokenWalls(t, files), []);
});

test('finds a feature that climbs over the wall of another, even for a type', async (t) => {
  const files = {
    [`${feature}/a/a.service.ts`]: "import type { B } from '../b/b.service.js'; export type A = B;",
    [`${feature}/b/b.service.ts`]: 'export type B = 1;',
  };
  assert.deepEqual(await brokenWalls(t, files), ['api-feature-doors']);
});

test('finds features that need each other, although no two files do', async (t) => {
  const files = {
    [`${feature}/a/index.ts`]: "export { a } from './a.js';",
    [`${feature}/a/a.ts`]: 'export const a = 1;',
    [`${feature}/a/more.ts`]: "import { b } from '../b/index.js'; export const more = b;",
    [`${feature}/b/index.ts`]: "export { b } from './b.js';",
    [`${feature}/b/b.ts`]: 'export const b = 1;',
    [`${feature}/b/more.ts`]: "import { a } from '../a/index.js'; export const more = a;",
  };
  assert.deepEqual(await brokenWalls(t, files), ['no-feature-cycles']);
});

test('lets a test use another feature that needs this one', async (t) => {
  const files = {
    [`${feature}/a/index.ts`]: 'export const a = 1;',
    [`${feature}/a/a.e2e-spec.ts`]: "import { b } from '../b/index.js'; export const used = b;",
    [`${feature}/b/index.ts`]: "import { a } from '../a/index.js'; export const b = a;",
  };
  assert.deepEqual(await brokenWalls(t, files), []);
});

test('finds a cycle of types', async (t) => {
  const files = {
    'packages/shared-types/src/a.ts': "import type { B } from './b.js'; export type A = B[];",
    'packages/shared-types/src/b.ts': "import type { A } from './a.js'; export type B = A | string;",
  };
  assert.deepEqual(await brokenWalls(t, files), ['no-cycles']);
});

test('finds the ORM where it does not belong', async (t) => {
  const use = "import { Entity } from 'typeorm'; export const x = Entity;";
  const files = { [`${feature}/a/a.service.ts`]: use, 'apps/api/src/core/mail/mailer.ts': use, ...typeorm };
  assert.deepEqual(await brokenWalls(t, files), ['api-core-typeorm', 'api-feature-typeorm']);
});

test('finds a core that knows a feature, and a web feature that knows another', async (t) => {
  const files = {
    'apps/api/src/core/mail/mailer.ts': "import { a } from '../../features/a/index.js'; export const m = a;",
    [`${feature}/a/index.ts`]: 'export const a = 1;',
    'apps/web/src/features/quizzes/quiz.tsx': "import { c } from '../courses/course.js'; export const q = c;",
    'apps/web/src/features/courses/course.tsx': 'export const c = 1;',
    'apps/web/src/lib/x.ts': "import { c } from '../features/courses/course.js'; export const x = c;",
  };
  assert.deepEqual(await brokenWalls(t, files), ['api-core-alone', 'web-base-alone', 'web-features-apart']);
});

test('finds course files read outside of the feature courses, Node in a browser package, and imports to nowhere', async (t) => {
  const files = {
    [`${feature}/quizzes/q.ts`]:
      "import { x } from '../../../../../packages/course-content/src/x.js'; export const q = x;",
    [`${feature}/courses/c.ts`]:
      "import { x } from '../../../../../packages/course-content/src/x.js'; export const c = x;",
    'packages/course-content/src/x.ts': 'export const x = 1;',
    'packages/shared-types/src/y.ts': "import { join } from 'node:path'; export const y = join;",
    'packages/shared-types/src/z.ts': "import { gone } from './gone.js'; export const z = gone;",
  };
  assert.deepEqual(await brokenWalls(t, files), ['api-feature-course-content', 'browser-safe-packages', 'resolvable']);
});

test('finds a script that needs a package before packages are installed', async (t) => {
  const files = {
    'scripts/lib/early.mjs': "import { Entity } from 'typeorm'; export const early = Entity;",
    'scripts/lib/late.mjs': "export const late = () => import('typeorm');",
    ...typeorm,
  };
  assert.deepEqual(await brokenWalls(t, files), ['scripts-before-install']);
});
