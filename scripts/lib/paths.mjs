import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What a start keeps beside the checkout: tools, demo logins and, for ordinary users, the data. Never committed. */
export const stateDirectory = join(root, '.lms');

export const toolsDirectory = join(stateDirectory, 'tools');
export const demoAccountsFile = join(stateDirectory, 'demo-accounts.json');
export const lockfile = join(root, 'pnpm-lock.yaml');
export const apiDirectory = join(root, 'apps', 'api');
export const webDirectory = join(root, 'apps', 'web');
export const contentDirectory = join(root, 'packages', 'course-content');
