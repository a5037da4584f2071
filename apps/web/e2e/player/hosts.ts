import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { MemoryRuntime } from './memory-runtime.js';
import { packagePage } from './package-page.js';

const BUILT = join(import.meta.dirname, '..', '..', 'dist-player');
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};
const PACKAGE_POLICY = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; connect-src 'self'";

/** The portal's page and the content origin, as far as the shell sees them. */
export type Hosts = {
  readonly portalOrigin: string;
  readonly contentOrigin: string;
  /** Messages of the shell arrive in `window.heard` of this page. */
  readonly pageFor: (code: string) => string;
  readonly stop: () => Promise<void>;
};

const listen = async (answer: RequestListener): Promise<{ server: Server; port: number }> => {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port };
};

const textOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
};

export const startHosts = async (runtime: () => MemoryRuntime): Promise<Hosts> => {
  const portal = await listen((request, response) => {
    const code = new URL(request.url ?? '/', 'http://portal').searchParams.get('code') ?? '';
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      code === ''
        ? '<title>elsewhere</title>'
        : `<!doctype html><html lang="en"><title>lesson</title><script>heard = []; addEventListener('message', (e) => heard.push(e.data));</script>
           <main><h1>Lesson</h1><iframe id="player" title="package" style="width:100%;height:800px" allow="fullscreen; unload; autoplay"
             src="http://127.0.0.1:${content.port}/player/#${code}"></iframe></main></html>`,
    );
  });
  const portalOrigin = `http://127.0.0.1:${portal.port}`;
  const shellPolicy = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src 'self' data:; font-src 'self'; frame-ancestors ${portalOrigin}`;
  const content = await listen((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://content');
    const send = (status: number, type: string, body: string | Buffer, policy = ''): void => {
      response.writeHead(status, {
        'content-type': type,
        'permissions-policy': 'unload=(self)',
        ...(policy && { 'content-security-policy': policy }),
      });
      response.end(body);
    };
    const answer = async (): Promise<void> => {
      if (pathname.startsWith('/runtime/')) {
        const text = await textOf(request);
        if (runtime().isAway) return void request.socket.destroy();
        const [status, body] = runtime().answer(pathname, text);
        return send(status, 'application/json', JSON.stringify(body));
      }
      if (pathname.startsWith('/player/')) {
        const file = pathname === '/player/' ? 'index.html' : pathname.slice('/player/'.length);
        return send(200, MEDIA_TYPES[extname(file)] ?? 'text/plain', await readFile(join(BUILT, file)), shellPolicy);
      }
      const page = packagePage(pathname);
      send(page === null ? 404 : 200, 'text/html; charset=utf-8', page ?? 'no such file', PACKAGE_POLICY);
    };
    answer().catch((error: unknown) => send(500, 'text/plain', String(error)));
  });
  return {
    portalOrigin,
    contentOrigin: `http://127.0.0.1:${content.port}`,
    pageFor: (code) => `${portalOrigin}/?code=${code}`,
    stop: async () => {
      for (const { server } of [portal, content]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
};
