import { once } from 'node:events';
import { createServer, type IncomingMessage, request as send, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { liftBodyTime, limitBodyTime } from './body-time.js';

let server: Server;

const listen = async (answer: RequestListener) => {
  server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
};
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Sends a part of the body, then nothing more. */
const stall = () => {
  const { port } = server.address() as AddressInfo;
  const request = send({ port, method: 'POST', headers: { 'Content-Length': 1_000 } });
  request.write('begun');
  return request;
};

describe('limitBodyTime', () => {
  it('cuts a body that does not arrive in time', async () => {
    await listen((request) => limitBodyTime(request.resume(), 50));
    const [error] = (await once(stall(), 'error')) as [NodeJS.ErrnoException];
    expect(error.code).toBe('ECONNRESET');
  });

  it('leaves one alone that has arrived, however long the answer takes', async () => {
    await listen((request, response) => {
      limitBodyTime(request.resume(), 50);
      setTimeout(() => response.end(), 200);
    });
    const { port } = server.address() as AddressInfo;
    expect((await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body: 'whole' })).status).toBe(200);
  });

  it('can be lifted', async () => {
    await listen((request, response) => {
      limitBodyTime(request.resume(), 50);
      liftBodyTime(request);
      setTimeout(() => response.end(), 200);
    });
    const patient = stall();
    const [response] = (await once(patient, 'response')) as [IncomingMessage];
    expect(response.statusCode).toBe(200);
    patient.destroy();
  });

  it('can be set anew', async () => {
    await listen((request) => {
      limitBodyTime(request.resume(), 60_000);
      limitBodyTime(request, 50);
    });
    const [error] = (await once(stall(), 'error')) as [NodeJS.ErrnoException];
    expect(error.code).toBe('ECONNRESET');
  });
});
