import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { apiDirectory } from '../paths.mjs';
import { layoutOf } from './cluster.mjs';
import { judgeProcess, pidFileOf, readPostmaster } from './postmaster.mjs';
import { startDatabase } from './server.mjs';

const { Client } = createRequire(join(apiDirectory, 'package.json'))('pg');
/** @type {string} */
let directory;
const cheap = { fsync: 'off' };

before(() => {
  const parent = mkdtempSync(join(tmpdir(), 'integra-server-'));
  chmodSync(parent, 0o755);
  directory = join(parent, 'postgres');
});
after(() => rmSync(join(directory, '..'), { recursive: true, force: true }));

/**
 * @param {string} url
 * @param {string} query
 */
async function ask(url, query) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(query)).rows[0];
  } finally {
    await client.end();
  }
}

test('makes a UTF-8 database that asks for a password and listens on the loopback address only', async () => {
  const server = await startDatabase(directory, cheap);
  try {
    const facts = await ask(
      server.url,
      `SELECT current_setting('server_version_num')::int / 10000 AS major, current_setting('listen_addresses') AS host,
              datcollate, datlocale, pg_encoding_to_char(encoding) AS encoding FROM pg_database WHERE datname = current_database()`,
    );
    const expected = { major: 18, host: '127.0.0.1', datcollate: 'C', datlocale: 'C.UTF-8', encoding: 'UTF8' };
    assert.deepEqual(facts, expected);
    await assert.rejects(ask(server.url.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1'), /password/);
    assert.equal(statSync(layoutOf(directory).passwordFile).mode & 0o777, 0o600);
  } finally {
    await server.stop();
  }
  assert.equal(readPostmaster(layoutOf(directory).cluster), undefined);
});

test('keeps the data, and uses the server that already runs on it', async () => {
  const first = await startDatabase(directory, cheap);
  try {
    await ask(first.url, 'CREATE TABLE kept (id int)');
    const second = await startDatabase(directory, cheap);
    assert.equal(second.url, first.url);
    // Only who started the server stops it.
    await second.stop();
    await ask(first.url, 'SELECT count(*) FROM kept');
  } finally {
    await first.stop();
  }
});

test('stops a server whose starter is gone', async () => {
  const { starterFile, cluster } = layoutOf(directory);
  const abandoned = await startDatabase(directory, cheap);
  writeFileSync(starterFile, '999999999');
  const found = await startDatabase(directory, cheap);
  assert.equal(found.url, abandoned.url);
  const pid = readPostmaster(cluster)?.pid ?? 0;
  await found.stop();
  assert.notEqual(judgeProcess(pid, cluster), 'server');
});

test('starts although a postmaster.pid names another program', async () => {
  const { cluster } = layoutOf(directory);
  writeFileSync(pidFileOf(cluster), `${process.pid}\n${cluster}\n1764000000\n1\n\n127.0.0.1\n 1 2\nready   \n`);
  const server = await startDatabase(directory, cheap);
  await ask(server.url, 'SELECT 1');
  await server.stop();
});

test('refuses data of another PostgreSQL version', async () => {
  const versionFile = join(layoutOf(directory).cluster, 'PG_VERSION');
  const version = readFileSync(versionFile);
  writeFileSync(versionFile, '16\n');
  await assert.rejects(startDatabase(directory, cheap), /written by PostgreSQL 16; .* runs PostgreSQL 18/);
  writeFileSync(versionFile, version);
});

test('ends with what the log says when the server cannot start', async () => {
  await assert.rejects(startDatabase(directory, { shared_buffers: 'nonsense' }), {
    name: 'Failure',
    detail: /shared_buffers/,
  });
});
