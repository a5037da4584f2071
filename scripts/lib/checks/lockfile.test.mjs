import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkLockfile } from './lockfile.mjs';

/** @param {readonly string[]} platforms of the native package "fast" */
function lockfileWith(platforms) {
  const packages = platforms.map((name) => {
    const [os, cpu] = name.split('-');
    return `  fast-${name}@1.0.0:\n    os: [${os}]\n    cpu: [${cpu}]`;
  });
  const optional = platforms.map((name) => `      fast-${name}: 1.0.0`);
  return [
    'importers: {}',
    'packages:',
    '  fast@1.0.0: {}',
    '  fsevents@2.0.0:\n    os: [darwin]\n    cpu: [arm64]',
    ...packages,
    'snapshots:',
    '  watcher@1.0.0:\n    optionalDependencies:\n      fsevents: 2.0.0',
    '  fast@1.0.0:\n    optionalDependencies:',
    ...optional,
  ].join('\n');
}

test('is content when every platform is there, and with extras of one platform', async () => {
  assert.deepEqual(await checkLockfile(lockfileWith(['linux-x64', 'linux-arm64', 'darwin-arm64', 'win32-x64'])), []);
});

test('names the platform a native package lost', async () => {
  assert.deepEqual(await checkLockfile(lockfileWith(['linux-x64', 'linux-arm64', 'darwin-arm64'])), [
    'fast@1.0.0 has no package for win-x64',
  ]);
});
