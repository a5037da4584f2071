import { type ArgumentMetadata, StandardSchemaValidationPipe } from '@nestjs/common';
import { isStorableText } from '../database/storable-text.js';
import { commonError } from '../errors/app-error.js';

/** More than a form can show is no help. */
const MAX_FIELDS = 20;

type Issue = Parameters<
  NonNullable<NonNullable<ConstructorParameters<typeof StandardSchemaValidationPipe>[0]>['exceptionFactory']>
>[0][number];

const pathOf = (issue: Issue): string =>
  (issue.path ?? []).map((segment) => String(typeof segment === 'object' ? segment.key : segment)).join('.');

/** Where the first text stands that no database row can hold; undefined when there is none. */
const unstorablePath = (value: unknown, path: readonly string[] = []): string | undefined => {
  if (typeof value === 'string') return isStorableText(value) ? undefined : path.join('.');
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const found = isStorableText(key) ? unstorablePath(part, [...path, key]) : path.join('.');
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Looks at what passed its schema, which bounds its depth: no schema has to think of NUL and half surrogate pairs. */
class StorableTextPipe extends StandardSchemaValidationPipe {
  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    const checked = await super.transform(value, metadata);
    const path = metadata.schema === undefined ? undefined : unstorablePath(checked);
    if (path !== undefined)
      throw commonError('invalid_request', { fields: [{ path, message: 'holds no valid text' }] });
    return checked;
  }
}

/** Checks `@Body({ schema })`, `@Query({ schema })` and `@Param('id', { schema })`; refuses with the path and message of each field. */
export const createValidationPipe = (): StandardSchemaValidationPipe =>
  new StorableTextPipe({
    exceptionFactory: (issues) =>
      commonError('invalid_request', {
        fields: issues.slice(0, MAX_FIELDS).map((issue) => ({ path: pathOf(issue), message: issue.message })),
      }),
  });
