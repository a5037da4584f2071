import 'reflect-metadata';
import { join } from 'node:path';
import { courseSlugs } from '@integra/course-content/check';
import type { Problem } from '@integra/course-content/problem';
import { SHIPPED_CONTENT } from '@integra/course-content/shipped';
import { EXIT_CODE, PlainFailure } from '../core/process/exit-code.js';
import { runProcess } from '../core/process/run-process.js';
import { CourseImporter, type ImportOutcome } from '../features/courses/index.js';
import { withApplication } from './with-application.js';

/** Courses that come with the product. */
const shippedCourses = async (): Promise<string[]> =>
  (await courseSlugs(SHIPPED_CONTENT)).map((slug) => join(SHIPPED_CONTENT, 'courses', slug));

const describe = ({ file, line, column, message, hint }: Problem): string =>
  `${file}:${line}:${column}  ${message} — ${hint}`;

const report = (outcome: Extract<ImportOutcome, { kind: 'imported' }>): string => {
  const { courseKey, versionNumber, released } = outcome;
  if (released.length === 0) return `${courseKey}: version ${versionNumber} is current`;
  return `${courseKey}: version ${versionNumber} published (${released.join(', ')})`;
};

await runProcess(() =>
  withApplication(async (application) => {
    const importer = application.get(CourseImporter, { strict: false });
    const folders = process.argv.length > 2 ? process.argv.slice(2) : await shippedCourses();
    for (const folder of folders) {
      const outcome = await importer.import(folder);
      if (outcome.kind === 'refused') {
        throw new PlainFailure(
          ['Nothing was imported:', ...outcome.problems.map(describe)].join('\n'),
          EXIT_CODE.failed,
        );
      }
      process.stdout.write(`${report(outcome)}\n`);
    }
  }),
);
