import type { Scope } from '../../../core/auth/permissions.js';

/**
 * SQL for "within the scope of the role": the whole site, or by course, organisation or country of the learner. Expects `enrolment` and
 * `person` in the query, and `scopeParameters` from `$first` on.
 */
export const withinScope = (first: number): string =>
  `($${first}::boolean OR enrolment.course_id = ANY ($${first + 1}::uuid[]) OR person.organisation_id = ANY ($${first + 2}::uuid[])
    OR person.country = ANY ($${first + 3}::text[]))`;

export const scopeParameters = (scope: Scope): unknown[] => [
  scope.site,
  scope.courseIds,
  scope.organisationIds,
  scope.countries,
];
