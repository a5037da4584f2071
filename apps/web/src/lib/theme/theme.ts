import { useSyncExternalStore } from 'react';
import { readCookie, writeCookie } from '../cookies.js';

export const THEME_CHOICES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

const isThemeChoice = (value: unknown): value is ThemeChoice => THEME_CHOICES.includes(value as ThemeChoice);

const listeners = new Set<() => void>();

const chosen = (): ThemeChoice => {
  const value = readCookie('lms_theme');
  return isThemeChoice(value) ? value : 'system';
};

const systemIsDark = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');

/** What stands on the page now. */
export const shownTheme = (): 'light' | 'dark' =>
  document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';

/** Sets what tokens.css looks at; start.js does the same before the first paint. */
const apply = (): void => {
  const choice = chosen();
  const isDark = choice === 'dark' || (choice === 'system' && systemIsDark().matches);
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
};

/** Follows the system's theme while the choice is `system`. */
export const followSystemTheme = (): void => {
  systemIsDark().addEventListener('change', apply);
};

export const setTheme = (choice: ThemeChoice): void => {
  writeCookie('lms_theme', choice);
  apply();
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The choice (not what it resolves to), kept in a cookie of this browser. */
export const useThemeChoice = (): ThemeChoice => useSyncExternalStore(subscribe, chosen);
