import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readStartOptions } from './start-options.mjs';

test('serves on the loopback address at port 3000 with data beside the checkout', () => {
  const options = readStartOptions([], {}, false);
  assert.deepEqual([options.role, options.host, options.port, options.demo], ['all', '127.0.0.1', 3000, false]);
  assert.match(options.data, /\.lms.data$/);
});

test('keeps the data of root where another account can reach it', () => {
  assert.equal(readStartOptions([], {}, true).data, '/var/lib/integra-lms');
});

test('lets the command line win over the environment', () => {
  const env = { PORT: '4000', HOST: '10.0.0.1', LMS_DATA: '/srv/a' };
  assert.equal(readStartOptions([], env).port, 4000);
  const options = readStartOptions(['--port', '5000', '--host', '10.0.0.2', '--data', '/srv/b'], env);
  assert.deepEqual([options.port, options.host, options.data], [5000, '10.0.0.2', '/srv/b']);
});

test('runs jobs only when asked', () => {
  assert.equal(readStartOptions(['worker'], {}).role, 'worker');
  assert.equal(readStartOptions([], { ROLE: 'http' }).role, 'http');
});

test('refuses what it does not understand', () => {
  assert.throws(() => readStartOptions(['--prot', '1'], {}), /--help/);
  assert.throws(() => readStartOptions(['workers'], {}), /"workers" is not understood/);
  assert.throws(() => readStartOptions(['--port', '70000'], {}), /is not a port/);
});

test('keeps demo logins on this machine', () => {
  assert.equal(readStartOptions(['--demo'], { PUBLIC_URL: 'http://127.0.0.1:3000' }).demo, true);
  assert.throws(() => readStartOptions(['--demo', '--host', '0.0.0.0'], {}), /not possible on 0\.0\.0\.0/);
  assert.throws(() => readStartOptions(['--demo'], { PUBLIC_URL: 'https://learn.example.org' }), /not possible/);
});
