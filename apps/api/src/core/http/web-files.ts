import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { Request, Response } from 'express';
import { acceptedEncoding, compress, type Encoding, isCompressible } from './compression.middleware.js';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Vite puts the hash of the content into every name below this folder. */
export const HASHED = '/assets/';
type WebFile = { readonly body: Buffer; readonly type: string; readonly etag: string };
type Encoded = { readonly body: Buffer; readonly encoding: Encoding | undefined };

/** What the build of the web app puts beside a file that it compressed. */
const SUFFIX: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz' };
/** The files of a built app, read once; what the build did not compress is compressed once per encoding (a few megabytes). */
export class WebFiles {
  private readonly paths: ReadonlySet<string>;
  private readonly files = new Map<string, Promise<WebFile>>();
  private readonly encoded = new Map<string, Promise<Buffer>>();

  constructor(private readonly directory: string) {
    const entries = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    this.paths = new Set(
      entries.map((entry) => `/${relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/')}`),
    );
  }

  /** Only names found at the start are served, so no address can leave the folder. */
  has(path: string): boolean {
    return this.paths.has(path);
  }

  read(path: string): Promise<WebFile> {
    return remember(this.files, path, async () => {
      const body = await readFile(join(this.directory, path));
      const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
      return { body, type: CONTENT_TYPES[extname(path)] ?? 'application/octet-stream', etag };
    });
  }

  async encode(path: string, file: WebFile, encoding: Encoding | undefined): Promise<Encoded> {
    if (encoding === undefined || !isCompressible(file.type)) return { body: file.body, encoding: undefined };
    const ready = `${path}${SUFFIX[encoding]}`;
    const body = await remember(this.encoded, ready, () =>
      this.has(ready) ? readFile(join(this.directory, ready)) : compress(file.body, encoding, 9),
    );
    return { body, encoding };
  }
}

/** A value that is computed once; a failure is not remembered. */
const remember = <T>(cache: Map<string, Promise<T>>, key: string, compute: () => Promise<T>): Promise<T> => {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const value = compute();
  cache.set(key, value);
  value.catch(() => cache.delete(key));
  return value;
};

/** Answers a GET or HEAD with one of the files; what has a hash in its name is kept for ever. */
export const sendWebFile = async (
  files: WebFiles,
  path: string,
  request: Request,
  response: Response,
): Promise<void> => {
  const file = await files.read(path);
  response.vary('Accept-Encoding');
  response.setHeader('Content-Type', file.type);
  response.setHeader('ETag', file.etag);
  response.setHeader('Cache-Control', path.startsWith(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  const { body, encoding } = await files.encode(path, file, acceptedEncoding(request));
  if (encoding !== undefined) response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', body.length);
  response.end(request.method === 'HEAD' ? undefined : body);
};
