import { createHash } from 'node:crypto';

/** What is asked as often as this is worth a plan of its own on every connection. */
const OFTEN = 20;
/** Texts that are counted. Ours are a few hundred; lists of ids of every length must not grow this without end. */
const MOST_TEXTS = 1_000;

/**
 * Names for the statements that are asked again and again, so that PostgreSQL plans them once on each connection: for a statement that
 * reads a few rows by keys, planning takes five times as long as running it. What is asked seldom keeps no plan in the server's memory.
 */
export class FrequentStatements {
  /** By text: how often it was asked, then its name. */
  private readonly texts = new Map<string, number | string>();

  /** @returns undefined for a statement that is not asked often. The same text has the same name for ever. */
  nameOf(text: string): string | undefined {
    const known = this.texts.get(text) ?? 0;
    if (typeof known === 'string') return known;
    if (known === 0 && this.texts.size >= MOST_TEXTS) this.texts.clear();
    const name = known + 1 < OFTEN ? undefined : createHash('sha256').update(text).digest('base64url');
    this.texts.set(text, name ?? known + 1);
    return name;
  }
}
