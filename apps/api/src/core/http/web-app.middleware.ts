import type { RequestHandler } from 'express';
import { HASHED, sendWebFile, WebFiles } from './web-files.js';

const SERVER_PATH = /^\/(?:api|health)(?:\/|$)/;
/** Pages about one certificate: for who holds its code, not for a search engine. */
const UNLISTED_PATH = /^\/verify(?:\/|$)/;

/**
 * Serves the built web app: its files, and `index.html` for each address that the router of the page knows. A missing asset is a 404,
 * because a page from before an update must notice it instead of running HTML as a script.
 */
export const serveWebApp = (directory: string): RequestHandler => {
  const files = new WebFiles(directory);
  return (request, response, next) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || SERVER_PATH.test(request.path)) return next();
    const path = files.has(request.path) ? request.path : '/index.html';
    if (path === '/index.html' && request.path.startsWith(HASHED)) return next();
    if (UNLISTED_PATH.test(request.path)) response.setHeader('X-Robots-Tag', 'noindex');
    sendWebFile(files, path, request, response).catch(next);
  };
};
