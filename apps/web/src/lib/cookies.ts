const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Cookies of this app that the page itself may read hold a choice of looks or language, never anything about a person. */
export type PreferenceCookie = 'lms_language' | 'lms_theme';

export const readCookie = (name: PreferenceCookie): string | null =>
  document.cookie
    .split('; ')
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1) ?? null;

export const writeCookie = (name: PreferenceCookie, value: string): void => {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${name}=${value}; Path=/; Max-Age=${ONE_YEAR_SECONDS}; SameSite=Lax${secure}`;
};
