import { createServer, type Server, type ServerResponse } from 'node:http';
import type { HealthRegistry } from './health-registry.js';

const answerReady = async (health: HealthRegistry, response: ServerResponse): Promise<void> => {
  const { isReady, checks } = await health.report();
  response.writeHead(isReady ? 200 : 503, { 'Cache-Control': 'no-store', 'Content-Type': 'application/json' });
  response.end(JSON.stringify({ status: isReady ? 'ok' : 'unavailable', checks }));
};

/**
 * `/health/live` and `/health/ready` of a process that answers nothing else: the worker, for its supervisor. The answers are those of the
 * server's own health routes.
 */
export const createHealthListener = (health: HealthRegistry): Server =>
  createServer((request, response) => {
    request.resume();
    if (request.url === '/health/ready') void answerReady(health, response);
    else if (request.url === '/health/live') response.writeHead(200).end('{"status":"ok"}');
    else response.writeHead(404).end();
  });
