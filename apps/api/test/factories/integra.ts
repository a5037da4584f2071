import { join } from 'node:path';
import { SHIPPED_CONTENT } from '@integra/course-content/shipped';
import { CourseImporter } from '../../src/features/courses/index.js';
import type { TestApp } from '../app.js';

export const INTEGRA = 'integra';
export const INTEGRA_FOLDER = join(SHIPPED_CONTENT, 'courses', INTEGRA);

/** Publishes the course that comes with the product. */
export const importIntegra = async ({ app }: TestApp): Promise<void> => {
  const outcome = await app.get(CourseImporter, { strict: false }).import(INTEGRA_FOLDER);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems, null, 2));
};
