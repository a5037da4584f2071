/** What the web app asks for before it shows anything; apart from the schemas, so that the first page does not carry the validator. */
export const FIRST_PAGE_PATHS = {
  site: '/api/site',
  session: '/api/session',
} as const;
