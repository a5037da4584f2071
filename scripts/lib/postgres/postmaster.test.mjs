import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { judgeProcess, pidFileOf, readPostmaster } from './postmaster.mjs';

const cluster = '/srv/lms/postgres/cluster';

test('reads process, port and state of a running server', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'cluster-'));
  t.after(() => rmSync(folder, { recursive: true }));
  assert.equal(readPostmaster(folder), undefined);
  writeFileSync(pidFileOf(folder), `4711\n${folder}\n1764000000\n54321\n\n127.0.0.1\n 1 2\nready   \n`);
  assert.deepEqual(readPostmaster(folder), { pid: 4711, port: 54321, ready: true });
});

test('takes a process that ended for gone', async () => {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'exit');
  assert.equal(judgeProcess(child.pid ?? 0, cluster), 'gone');
});

test('does not take another program for the server, whatever number it has', () => {
  assert.equal(judgeProcess(process.pid, cluster), 'foreign');
});

test('does not take the server of other data for ours', (t) => {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)', 'postgres', '-D', '/srv/other/cluster']);
  t.after(() => child.kill());
  assert.equal(judgeProcess(child.pid ?? 0, cluster), 'foreign');
});

test('does not take a zombie for a server', { skip: process.platform !== 'linux' }, async (t) => {
  // The shell starts a child that ends at once, and becomes a program that never asks for its exit code.
  const shell = spawn('sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
  t.after(() => shell.kill());
  const [line] = await once(shell.stdout, 'data');
  await sleep(600);
  assert.match(readFileSync(`/proc/${Number(line)}/stat`, 'utf8'), /\) Z /);
  assert.equal(judgeProcess(Number(line), cluster), 'foreign');
});
