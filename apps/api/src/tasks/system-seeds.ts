import type { SystemSeed } from '../core/database/system-seed.js';

/** Every feature's system rows, one line each, in the order in which they are written. */
export const SYSTEM_SEEDS: readonly SystemSeed[] = [];
