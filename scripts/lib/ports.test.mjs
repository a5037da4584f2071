import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { findFreePort, findFreePortFrom, requireFreePort } from './ports.mjs';

/**
 * @param {import('node:test').TestContext} t
 * @param {number} status what it answers to every request
 * @returns {Promise<number>} the port somebody listens on
 */
async function listen(t, status) {
  const server = createServer((_request, response) => response.writeHead(status).end()).listen(0, '127.0.0.1');
  t.after(() => server.close());
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

test('is content with a free port', async () => {
  await requireFreePort(await findFreePort(), '127.0.0.1');
});

test('names the port that another program has, and how to choose another', async (t) => {
  const port = await listen(t, 404);
  await assert.rejects(requireFreePort(port, '127.0.0.1'), { message: new RegExp(`Port ${port} is taken.*--port`) });
});

test('recognises the product itself on the port', async (t) => {
  const port = await listen(t, 200);
  await assert.rejects(requireFreePort(port, '127.0.0.1'), /already runs on port/);
});

test('refuses an address that is not of this machine', async () => {
  await assert.rejects(requireFreePort(await findFreePort(), '203.0.113.7'), /is not an address of this machine/);
});

test('takes the next port when the first is taken', async (t) => {
  const port = await listen(t, 404);
  assert.ok((await findFreePortFrom(port, '127.0.0.1')) > port);
});
