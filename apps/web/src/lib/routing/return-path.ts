const PARAMETER = 'return';

/** Login page that leads back to where somebody wanted to go. */
export const loginPathFor = (wanted: string): string =>
  wanted === '/' ? '/login' : `/login?${new URLSearchParams({ [PARAMETER]: wanted }).toString()}`;

/** Where to go after login: a path of this site or nothing, whatever the address says. */
export const returnPathIn = (search: string): string => {
  const wanted = new URLSearchParams(search).get(PARAMETER) ?? '/';
  const isOwnPath = /^\/(?![/\\])/.test(wanted) && URL.canParse(wanted, location.origin);
  return isOwnPath && new URL(wanted, location.origin).origin === location.origin ? wanted : '/';
};
