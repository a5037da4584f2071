import type { MAX_COMMIT_BYTES, MAX_SEQUENCING_CHARACTERS } from '@integra/shared-types/scorm-playing';

/* Spelled out, because the module of the contract would bring its validator into the page; the types keep both the same. */
const MOST: typeof MAX_COMMIT_BYTES = 1_048_576;
/** Bytes of what goes as a whole or not at all: a value, the state of the activity tree. */
const MOST_OF_PART: typeof MAX_SEQUENCING_CHARACTERS = 900_000;
/** For what is in every commit: token, numbers, names. */
const RESERVE = 65_536;
/** A control character, or half of a surrogate, in JSON. */
const MOST_OF_CHARACTER = 6;

const encoder = new TextEncoder();
const bytesOf = (part: unknown): number => encoder.encode(JSON.stringify(part)).length;

/** Whether some commit will have room for a text. */
export const fitsCommit = (text: string): boolean =>
  text.length * MOST_OF_CHARACTER < MOST_OF_PART || bytesOf(text) <= MOST_OF_PART;

/** What one commit has room for: the server takes none that is larger, and what has no room goes with the next. */
export class CommitRoom {
  #left = MOST - RESERVE;

  take(part: unknown): boolean {
    const bytes = bytesOf(part) + 1;
    if (bytes > this.#left) return false;
    this.#left -= bytes;
    return true;
  }

  /**
   * Takes from the front what has room.
   * @param most bytes of them all
   */
  takeWhile<Item>(items: readonly Item[], most = Infinity): Item[] {
    const atStart = this.#left;
    const end = items.findIndex((item) => atStart - this.#left + bytesOf(item) > most || !this.take(item));
    return end === -1 ? [...items] : items.slice(0, end);
  }
}
