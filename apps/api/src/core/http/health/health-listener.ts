import { createServer, type RequestListener, type Server } from 'node:http';
import type { HealthRegistry } from './health-registry.js';

/**
 * `/health/live` and `/health/ready` of a process that answers nothing else: the worker, for its supervisor. The answers are those of the
 * server's own health routes.
 */
export const createHealthListener = (health: HealthRegistry): Server => {
  const answer: RequestListener = async (request, response) => {
    request.resume();
    if (request.url === '/health/live') return void response.writeHead(200).end('{"status":"ok"}');
    if (request.url !== '/health/ready') return void response.writeHead(404).end();
    const { isReady, checks } = await health.report();
    response.writeHead(isReady ? 200 : 503, { 'Cache-Control': 'no-store', 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ status: isReady ? 'ok' : 'unavailable', checks }));
  };
  return createServer((request, response) => void answer(request, response));
};
