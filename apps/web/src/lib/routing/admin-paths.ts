const withQuery = (path: string, query: Record<string, string>): string =>
  `${path}?${new URLSearchParams(query).toString()}`;

/** Addresses of the administrator's pages, for links between features that do not know each other. */
export const ADMIN_PATHS = {
  people: '/admin/people',
  peopleOf: (organisationId: string) => withQuery('/admin/people', { organisationId }),
  person: (accountId: string) => `/admin/people/${accountId}`,
  organisations: '/admin/organisations',
  courses: '/admin/courses',
  enrolments: '/admin/enrolments',
  enrolmentsOf: (filters: { courseKey: string; state: string } | { search: string }) =>
    withQuery('/admin/enrolments', filters),
  register: '/admin/certificates',
  jobs: '/admin/jobs',
  jobsOf: (state: string) => withQuery('/admin/jobs', { state }),
  outbox: '/admin/outbox',
  audit: '/admin/audit',
  auditOf: (subjectKind: string, subjectId: string) => withQuery('/admin/audit', { subjectKind, subjectId }),
} as const;
