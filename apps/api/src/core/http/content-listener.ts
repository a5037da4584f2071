import { createServer, type Server } from 'node:http';

/**
 * The second listener, an origin of its own for the content of course packages. It serves none yet: whatever is asked, the answer is 404,
 * and cookies are not looked at.
 */
export const createContentListener = (): Server =>
  createServer((request, response) => {
    request.resume();
    response.writeHead(404, {
      'Cache-Control': 'no-store',
      'Content-Security-Policy': "default-src 'none'",
      'Content-Type': 'text/plain; charset=utf-8',
      'X-Content-Type-Options': 'nosniff',
    });
    response.end('Not found\n');
  });
