import type { Browser, BrowserContext, Page } from 'playwright-core';
import { callApi } from '../api.js';
import { baseUrl, demoAccount, openProfile } from '../browser.js';

/** Who looks at the pages, and by whose login of the demo; a newcomer has enrolled in nothing yet. */
const LOGINS = {
  nobody: null,
  newcomer: 'mentor',
  learner: 'learner',
  trainer: 'trainer',
  author: 'author',
  administrator: 'administrator',
} as const;

export type Persona = keyof typeof LOGINS;

export const PERSONAS = Object.keys(LOGINS) as readonly Persona[];

export type Visitor = { readonly persona: Persona; readonly context: BrowserContext; readonly page: Page };

/** A profile of a browser in which the persona is signed in. */
export const openVisitor = async (browser: Browser, persona: Persona): Promise<Visitor> => {
  const { context, page } = await openProfile(browser);
  const login = LOGINS[persona];
  if (login !== null) {
    const { email, password } = await demoAccount(login);
    await callApi(context, 'POST', '/api/session', { email, password });
  }
  return { persona, context, page };
};

/** The language as somebody chooses it: in the browser, and in the profile of those who are signed in. */
export const speak = async ({ persona, context }: Visitor, language: string): Promise<void> => {
  await context.addCookies([{ name: 'lms_language', value: language, url: baseUrl() }]);
  if (persona !== 'nobody') await callApi(context, 'PATCH', '/api/me/profile', { language });
};
