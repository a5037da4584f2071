import type { Question } from '@integra/scorm-runtime/test/conformance-person';
import { ROOT } from '@integra/scorm-runtime/test/conformance-person';
import type { LaunchMade, ShellMessage } from '@integra/shared-types/scorm-playing';
import type { BrowserContext, FrameLocator, Page } from 'playwright-core';

/** Some page of the portal, under its policy: the player lets nobody else embed it. */
const HOST = '/health/ready';
const PATIENCE_MS = 20_000;
const LOOK_AGAIN_MS = 20;

type Entry = { readonly title: string; readonly isEnabled: boolean };
type Control = 'Continue' | 'Previous';

/** The real player in a page around it, and the hand and eye of the person before it. */
export class PlayerPage {
  readonly #shell: FrameLocator;
  #origin = '';

  private constructor(private readonly page: Page) {
    this.#shell = page.frameLocator('iframe');
  }

  static async open(context: BrowserContext): Promise<PlayerPage> {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    return new PlayerPage(page);
  }

  async show({ playerUrl, playerOrigin }: LaunchMade): Promise<void> {
    this.#origin = playerOrigin;
    await this.page.goto(HOST);
    await this.page.evaluate((url) => {
      const heard: unknown[] = [];
      Reflect.set(window, 'heard', heard);
      window.addEventListener('message', ({ data }) => heard.push(data));
      const frame = document.createElement('iframe');
      frame.allow = 'fullscreen; unload; autoplay';
      frame.style.cssText = 'inline-size: 1200px; block-size: 800px';
      frame.src = url;
      document.body.append(frame);
    }, playerUrl);
  }

  /** Presses a control of the bar. */
  async press(control: Control): Promise<void> {
    await this.#shell.getByRole('button', { name: control, exact: true }).click();
  }

  /** @param title of an activity, or `ROOT` */
  async choose(title: string): Promise<void> {
    const entries = this.#shell.locator('nav .entry');
    if (title === ROOT) await entries.first().click();
    else await entries.filter({ has: this.page.getByText(title, { exact: true }) }).click();
  }

  /** Ends the attempt; a package of one activity has no button for it, and is closed. */
  async finish(): Promise<void> {
    const finish = this.#shell.getByRole('button', { name: 'Finish', exact: true });
    if (!(await finish.isVisible())) return this.suspend();
    await finish.click();
    await this.#shell.getByRole('button', { name: 'Finish now' }).click();
  }

  /** As the portal does when the window is closed. */
  async suspend(): Promise<void> {
    await this.page.evaluate((origin) => {
      const shell = document.querySelector('iframe')?.contentWindow;
      shell?.postMessage({ source: 'integra-portal', type: 'leave' }, origin);
    }, this.#origin);
  }

  /** Until nothing goes or comes any more, after the open page has told its last. */
  async settle(): Promise<void> {
    const stage = this.#shell.locator('.stage');
    // What the page has asked for begins in a task of its own.
    await stage.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    await this.#shell.locator('.stage:not([aria-busy=true])').waitFor();
  }

  /** The player has said its last word. */
  async hasEnded(): Promise<boolean> {
    return (await this.#heard()).some(({ type }) => type === 'ended');
  }

  /** Waits for the last word. @returns everything the player told, in order */
  async untilEnded(patience = PATIENCE_MS): Promise<ShellMessage[]> {
    const deadline = Date.now() + patience;
    while (!(await this.hasEnded())) {
      if (Date.now() > deadline) throw new Error('the player does not end');
      await this.page.waitForTimeout(LOOK_AGAIN_MS);
    }
    return this.#heard();
  }

  /** Nothing of the package is on the page any more, and nothing of it is on offer. */
  async isEmpty(): Promise<boolean> {
    const left = this.#shell.locator('.stage iframe, nav .entry:visible, .buttons button:visible');
    return (await left.count()) === 0;
  }

  async isSo({ key, title }: Question): Promise<boolean> {
    switch (key) {
      case 'continue.enabled':
        return this.#isUsable('Continue');
      case 'continue.disabled':
        return !(await this.#isUsable('Continue'));
      case 'previous.enabled':
        return this.#isUsable('Previous');
      case 'previous.disabled':
        return !(await this.#isUsable('Previous'));
      case 'toc.enabled':
        return (await this.#entries()).some(({ isEnabled }) => isEnabled);
      case 'toc.enabled.selectable':
        return (await this.#entry(title))?.isEnabled ?? false;
      case 'toc.visible':
        return (await this.#entry(title)) !== undefined;
      default:
        throw new Error(`${key} is no question`);
    }
  }

  async #isUsable(name: Control): Promise<boolean> {
    const button = this.#shell.getByRole('button', { name, exact: true });
    return (await button.count()) > 0 && (await button.getAttribute('aria-disabled')) !== 'true';
  }

  async #entry(title: string): Promise<Entry | undefined> {
    const entries = await this.#entries();
    return title === ROOT ? entries[0] : entries.find((entry) => entry.title === title);
  }

  /** Of the outline, as far as they are shown. */
  #entries(): Promise<Entry[]> {
    return this.#shell.locator('nav .entry:visible').evaluateAll((entries) =>
      entries.map((entry) => ({
        title: entry.querySelector('.entry-title')?.textContent ?? '',
        isEnabled: entry.matches('button:not([aria-disabled=true])'),
      })),
    );
  }

  #heard(): Promise<ShellMessage[]> {
    return this.page.evaluate(() => Reflect.get(window, 'heard') as ShellMessage[]);
  }
}
