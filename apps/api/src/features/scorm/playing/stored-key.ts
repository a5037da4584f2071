import { createHash } from 'node:crypto';

/** An index of PostgreSQL takes no more; real identifiers are far shorter. */
const LONGEST = 500;

/** An identifier of a manifest as a key of a table: itself, or its hash when it is longer than an index takes. */
export const storedKey = (identifier: string): string =>
  identifier.length <= LONGEST ? identifier : `sha256:${createHash('sha256').update(identifier).digest('hex')}`;

/** What is kept of an activity; whatever it is called, `constructor` too. @param kept by stored key */
export const keptOf = <Kept>(kept: Readonly<Record<string, Kept>>, identifier: string): Kept | undefined => {
  const key = storedKey(identifier);
  return Object.hasOwn(kept, key) ? kept[key] : undefined;
};
