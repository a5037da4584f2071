import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { checkLengths } from './lengths.mjs';

test('finds files over the limit of their role, and leaves content, locales and migrations alone', (t) => {
  const checkout = mkdtempSync(join(tmpdir(), 'checkout-'));
  t.after(() => rmSync(checkout, { recursive: true }));
  /** @param {string} path @param {number} lines */
  const write = (path, lines) => {
    mkdirSync(dirname(join(checkout, path)), { recursive: true });
    writeFileSync(join(checkout, path), 'x\n'.repeat(lines));
  };
  write('apps/api/src/features/a/a.service.ts', 201);
  write('apps/api/src/features/a/b.service.ts', 200);
  write('apps/api/src/features/a/a.controller.ts', 121);
  write('apps/api/src/features/a/a.spec.ts', 301);
  write('apps/api/src/features/a/b.spec.ts', 300);
  write('apps/api/src/migrations/1-a.ts', 900);
  write('apps/web/src/features/a/components/a.tsx', 121);
  write('apps/web/src/features/a/components/a.spec.tsx', 300);
  write('apps/web/src/locales/en/a.ts', 900);
  write('apps/web/node_modules/x/x.ts', 900);
  assert.deepEqual(checkLengths(checkout).sort(), [
    'apps/api/src/features/a/a.controller.ts has 121 lines; a controller has at most 120',
    'apps/api/src/features/a/a.service.ts has 201 lines; a service has at most 200',
    'apps/api/src/features/a/a.spec.ts has 301 lines; a file has at most 300',
    'apps/web/src/features/a/components/a.tsx has 121 lines; a component has at most 120',
  ]);
});
