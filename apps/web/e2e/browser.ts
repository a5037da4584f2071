import { readFile } from 'node:fs/promises';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const required = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set: run the journeys by npm test -- e2e`);
  return value;
};

export const baseUrl = (): string => required('E2E_BASE_URL');

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: FLAGS });

export type Surroundings = {
  readonly language?: string;
  readonly width?: number;
  readonly theme?: 'light' | 'dark';
};

/** A browser profile of its own: nobody is signed in. What it must not do is collected: errors of pages and in the console, and requests elsewhere. */
export const openProfile = async (
  browser: Browser,
  { language = 'en', width = 1280, theme = 'light' }: Surroundings = {},
): Promise<{ context: BrowserContext; page: Page; complaints: string[] }> => {
  const context = await browser.newContext({
    baseURL: baseUrl(),
    locale: language,
    colorScheme: theme,
    viewport: { width, height: 900 },
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    const isPolicy = /Content.Security.Policy/i.test(message.text());
    if (isPolicy || message.type() === 'error') complaints.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(baseUrl()) && !url.startsWith('data:') && !url.startsWith('blob:'))
      complaints.push(`request to ${url}`);
  });
  return { context, page, complaints };
};

type Account = { readonly role: string; readonly email: string; readonly password: string };

/** The demo's login of a role. */
export const demoAccount = async (role: string): Promise<Account> => {
  const accounts = JSON.parse(await readFile(required('E2E_ACCOUNTS'), 'utf8')) as Account[];
  const account = accounts.find((candidate) => candidate.role === role);
  if (account === undefined) throw new Error(`The demo has no ${role}`);
  return account;
};

/** kill -9 of the server; it is started again at once. */
export const killServer = async (): Promise<void> => {
  process.kill(Number(await readFile(required('E2E_SERVER_PID'), 'utf8')), 'SIGKILL');
};

const turnDatabase = async (act: 'stop' | 'start'): Promise<void> => {
  const response = await fetch(`${required('E2E_DATABASE_SWITCH')}/${act}`, { method: 'POST' });
  if (!response.ok) throw new Error(`The database does not ${act}`);
};

/** Stops PostgreSQL under the running server; the data stays. */
export const stopDatabase = (): Promise<void> => turnDatabase('stop');

export const startDatabase = (): Promise<void> => turnDatabase('start');

/** Resolves when the server that was killed answers again. */
export const serverIsBack = async (): Promise<void> => {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const response = await fetch(`${baseUrl()}/health/ready`).catch(() => null);
    if (response?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The server does not come back');
};
