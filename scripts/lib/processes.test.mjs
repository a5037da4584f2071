import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './postgres/postmaster.mjs';
import { exitOf, run, signalGroup, startNode } from './processes.mjs';

test('keeps the last of what a command printed', async () => {
  const script = 'process.stdout.write("o".repeat(50)); process.stderr.write("e"); process.exitCode = 3';
  const { code, stdout, output } = await run(process.execPath, ['-e', script], { keep: 10 });
  assert.deepEqual([code, stdout, output.length], [3, 'o'.repeat(10), 10]);
});

test('counts a command that was killed as failed', async () => {
  const { code } = await run(process.execPath, ['-e', 'process.kill(process.pid, "SIGKILL")']);
  assert.equal(code, 1);
});

test('asks a child to stop', async () => {
  const child = startNode(['-e', 'setTimeout(() => {}, 60000)']);
  await once(child, 'spawn');
  signalGroup(child, 'SIGTERM');
  assert.equal(await exitOf(child), 0);
  signalGroup(child, 'SIGTERM');
});

test('takes the child along when the parent is killed outright', { skip: process.platform === 'win32' }, async () => {
  const parentScript = `
    import { startNode } from ${JSON.stringify(new URL('./processes.mjs', import.meta.url).href)};
    const child = startNode(['-e', 'setTimeout(() => {}, 60000)']);
    child.once('spawn', () => console.log(child.pid));`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', parentScript], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(parent.stdout, 'data');
  const pid = Number(line);
  assert.ok(isAlive(pid));
  // Let the child load its preload before the channel closes.
  await sleep(500);
  parent.kill('SIGKILL');
  for (let attempt = 0; attempt < 50 && isAlive(pid); attempt += 1) await sleep(100);
  assert.equal(isAlive(pid), false);
});
