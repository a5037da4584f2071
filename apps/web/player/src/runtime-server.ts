import type { Edition, Organization } from '@integra/scorm-runtime/manifest';
import type {
  Commit,
  Committed,
  Exchanged,
  KeptState,
  Recover,
  RUNTIME_PATHS,
} from '@integra/shared-types/scorm-playing';
import type { Sent } from './saving/commit-sender.js';

export type Launch = Omit<Exchanged<Organization>, 'edition'> & { readonly edition: Edition };

/** Spelled out, because the module of the contract would bring its validator into the page; the type keeps both the same. */
const PATHS: typeof RUNTIME_PATHS = {
  exchange: '/runtime/exchange',
  recover: '/runtime/recover',
  commits: '/runtime/commits',
  close: '/runtime/close',
};

/**
 * `answered`: 2xx with its body · `refused`: asking again at once is no use; `code` is what our server says of it, null when
 * that was somebody else on the way · `failed`: it may be taken, later.
 */
export type Reply<Body> =
  | { readonly kind: 'answered'; readonly body: Body }
  | { readonly kind: 'refused'; readonly code: string | null }
  | { readonly kind: 'failed' };

const TIMEOUT_MS = 30_000;
/** Browsers hand over 64 KiB of a closing page, all its requests together. */
const MOST_OF_BEACON = 60_000;

/** A server that is starting, busy or behind a proxy that is. */
const isPassing = (status: number): boolean => status >= 500 || status === 408 || status === 425 || status === 429;

const codeOf = async (response: Response): Promise<string | null> => {
  const answer: unknown = await response.json().catch(() => null);
  const code = typeof answer === 'object' && answer !== null && 'code' in answer ? answer.code : null;
  return typeof code === 'string' ? code : null;
};

/** @param outlives the page: for short bodies only */
const post = async <Body>(path: string, body: object, outlives = false): Promise<Reply<Body>> => {
  try {
    const response = await fetch(path, {
      method: 'POST',
      // A body without a header of its own kind: no question of the browser before it.
      headers: { 'content-type': 'text/plain;charset=UTF-8' },
      body: JSON.stringify(body),
      credentials: 'omit',
      keepalive: outlives,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.ok) return { kind: 'answered', body: (await response.json()) as Body };
    return isPassing(response.status) ? { kind: 'failed' } : { kind: 'refused', code: await codeOf(response) };
  } catch {
    return { kind: 'failed' };
  }
};

export const exchange = (code: string): Promise<Reply<Launch>> => post(PATHS.exchange, { code });

export const recover = (request: Recover): Promise<Reply<KeptState>> => post(PATHS.recover, request);

export const sendCommit = async (commit: Commit): Promise<Sent> => {
  const reply = await post<Committed>(PATHS.commits, commit);
  return reply.kind === 'answered' ? { kind: 'answered', answer: reply.body } : { kind: reply.kind };
};

const beacon = (path: string, body: object): boolean => {
  const blob = new Blob([JSON.stringify(body)], { type: 'text/plain;charset=UTF-8' });
  return blob.size <= MOST_OF_BEACON && navigator.sendBeacon(path, blob);
};

/** For a page that goes; false when it is too much for that, or the browser does not take it. */
export const beaconCommit = (commit: Commit): boolean => beacon(PATHS.commits, commit);

/** After the last commit was answered. The portal may take the page away meanwhile. */
export const closeLaunch = async (token: string): Promise<void> => void (await post(PATHS.close, { token }, true));
