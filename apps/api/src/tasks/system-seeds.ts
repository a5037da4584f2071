import type { SystemSeed } from '../core/database/system-seed.js';
import { privacyNoticeSeed } from '../features/accounts/index.js';

/** Every feature's system rows, one line each, in the order in which they are written. */
export const SYSTEM_SEEDS: readonly SystemSeed[] = [privacyNoticeSeed];
