/** Paths that the frame of every page uses; apart from the schemas, so that the first page does not carry the validator. */
export const FIRST_PAGE_PATHS = {
  site: '/api/site',
  session: '/api/session',
  profile: '/api/me/profile',
} as const;
