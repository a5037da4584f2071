import { StandardSchemaValidationPipe } from '@nestjs/common';
import { commonError } from '../errors/app-error.js';

/** More than a form can show is no help. */
const MAX_FIELDS = 20;

type Issue = Parameters<
  NonNullable<NonNullable<ConstructorParameters<typeof StandardSchemaValidationPipe>[0]>['exceptionFactory']>
>[0][number];

const pathOf = (issue: Issue): string =>
  (issue.path ?? []).map((segment) => String(typeof segment === 'object' ? segment.key : segment)).join('.');

/** Checks `@Body({ schema })`, `@Query({ schema })` and `@Param('id', { schema })`; refuses with the path and message of each field. */
export const createValidationPipe = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues) =>
      commonError('invalid_request', {
        fields: issues.slice(0, MAX_FIELDS).map((issue) => ({ path: pathOf(issue), message: issue.message })),
      }),
  });
