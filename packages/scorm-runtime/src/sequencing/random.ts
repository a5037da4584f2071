import type { Session } from './session.js';

/** A number from 0 up to 1; the session remembers where the source stands. Source: mulberry32, public domain. */
export function drawNumber(session: Session): number {
  session.seed = (session.seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(session.seed ^ (session.seed >>> 15), session.seed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}

/** The items in a random order. */
export function shuffled<Item>(session: Session, items: readonly Item[]): Item[] {
  const tickets = items.map((item) => ({ item, ticket: drawNumber(session) }));
  return tickets.sort((first, second) => first.ticket - second.ticket).map(({ item }) => item);
}
