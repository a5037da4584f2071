import type { Activity, Edition } from '@integra/scorm-runtime/manifest';
import type { ShellMessage } from '@integra/shared-types/scorm-playing';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { organization } from '../../player/test/launches.js';
import { launchBrowser } from '../browser.js';
import { type Hosts, startHosts } from './hosts.js';
import { MemoryRuntime } from './memory-runtime.js';

/** What the page of a package can be told to do: a script in it. */
type Sco = { readonly evaluate: (script: string) => Promise<unknown> };

/** The package in a shell, when it has begun. */
export const scoIn = async (shell: Frame): Promise<Sco> => {
  const handle = await shell.waitForSelector('.stage iframe');
  const frame = await handle.contentFrame();
  if (frame === null) throw new Error('no package');
  await frame.waitForFunction('typeof began === "string"');
  return frame;
};

export const until = async (isTrue: () => boolean | Promise<boolean>, what: string, ms = 15_000): Promise<void> => {
  const deadline = Date.now() + ms;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`never: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** What the shell has told the page around it. */
export const heard = (page: Page): Promise<ShellMessage[]> => page.evaluate('heard');

/** A browser, the two hosts, and one attempt at a package in memory. */
export class PlayerStage {
  complaints: string[] = [];
  #runtime: MemoryRuntime | null = null;
  #context: BrowserContext | null = null;

  private constructor(
    private readonly browser: Browser,
    readonly hosts: Hosts,
  ) {}

  static async start(): Promise<PlayerStage> {
    const hosts = await startHosts(() => stage.runtime);
    const stage = new PlayerStage(await launchBrowser(), hosts);
    return stage;
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.hosts.stop();
  }

  get runtime(): MemoryRuntime {
    if (this.#runtime === null) throw new Error('no package is prepared');
    return this.#runtime;
  }

  /** A browser profile of its own. */
  async begin(): Promise<void> {
    this.complaints = [];
    this.#context = await this.browser.newContext({ locale: 'en-GB' });
  }

  async end(): Promise<void> {
    await this.#context?.close();
  }

  prepare(edition: Edition, ...activities: Activity[]): void {
    const played = { edition, organization: organization(...activities), filesPath: '/files/p/' };
    this.#runtime = new MemoryRuntime(played, () => this.hosts.portalOrigin);
  }

  /** A page of the lesson with the player in it. */
  async open(): Promise<{ page: Page; shell: Frame }> {
    if (this.#context === null) throw new Error('no browser profile');
    const page = await this.#context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    await page.goto(this.hosts.pageFor(this.runtime.newCode()));
    const shell = await (await page.waitForSelector('#player')).contentFrame();
    if (shell === null) throw new Error('no shell');
    return { page, shell };
  }

  /** As the portal does. */
  ask(page: Page, type: string): Promise<void> {
    return page.evaluate(
      ([origin, wanted]) =>
        document
          .querySelector('iframe')
          ?.contentWindow?.postMessage({ source: 'integra-portal', type: wanted }, origin),
      [this.hosts.contentOrigin, type] as const,
    );
  }
}
