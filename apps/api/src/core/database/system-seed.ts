import type { EntityManager } from 'typeorm';

/** Rows without which the product does not work, such as the current privacy notice. Runs after each migration; must be idempotent. */
export type SystemSeed = {
  readonly name: string;
  /** @returns what it did, in a few words, or null when everything was there */
  run(manager: EntityManager): Promise<string | null>;
};
