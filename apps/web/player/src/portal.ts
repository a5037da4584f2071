import type { PortalMessage, ShellMessage } from '@integra/shared-types/scorm-playing';

type WithoutSource<Message> = Message extends unknown ? Omit<Message, 'source'> : never;

/** The page around the shell. */
export type Portal = {
  readonly tell: (message: WithoutSource<ShellMessage>) => void;
};

const REQUESTS: ReadonlySet<unknown> = new Set<PortalMessage['type']>(['flush', 'leave']);

/** What a message asks for; null for everything that is not the portal's. */
export const requestOf = (
  { origin, source, data }: Pick<MessageEvent<unknown>, 'origin' | 'source' | 'data'>,
  portalOrigin: string,
  portal: unknown,
): PortalMessage['type'] | null => {
  // A package can send messages too; it is another window of another origin.
  if (origin !== portalOrigin || source !== portal || typeof data !== 'object' || data === null) return null;
  const message = data as Record<string, unknown>;
  return message['source'] === 'integra-portal' && REQUESTS.has(message['type'])
    ? (message['type'] as PortalMessage['type'])
    : null;
};

/** @param portalOrigin `*` where it is not known yet: for what everybody may know */
export const tellPortal = (portalOrigin: string, message: WithoutSource<ShellMessage>): void => {
  window.parent.postMessage({ source: 'integra-player', ...message }, portalOrigin);
};

/** @param answer is called for each request */
export const connectPortal = (portalOrigin: string, answer: (request: PortalMessage['type']) => void): Portal => {
  window.addEventListener('message', (event) => {
    const request = requestOf(event, portalOrigin, window.parent);
    if (request !== null) answer(request);
  });
  return { tell: (message) => tellPortal(portalOrigin, message) };
};
