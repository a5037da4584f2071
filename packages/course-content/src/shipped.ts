import { join } from 'node:path';

/** Folder with the courses, library and frameworks that come with the product. */
export const SHIPPED_CONTENT = join(import.meta.dirname, '..');
