import type { BrowserContext, Frame } from 'playwright-core';
import type { ConformanceVisit } from '@integra/scorm-runtime/test/conformance-case';

/** What a page of a package tells, in this order. */
type PageMessage =
  | { readonly type: 'opened'; readonly case: string | null; readonly activity: string | null }
  | {
      readonly type: 'answers';
      readonly answers: readonly (readonly [value: string, error: string])[];
      readonly hasApi: boolean;
    }
  | { readonly type: 'finished' };

type Letter<Message = PageMessage> = {
  readonly message: Message;
  readonly page: Frame;
  /** The page waits for it; null stops it. */
  readonly reply: (answer: ConformanceVisit['commands'] | null) => void;
};

/** What the pages inside one browser profile tell the test, one after the other. */
export class Mailbox {
  #letters: Letter[] = [];
  #wake: () => void = () => undefined;

  static async open(context: BrowserContext): Promise<Mailbox> {
    const mailbox = new Mailbox();
    await context.exposeBinding('conformance', ({ frame }, message: PageMessage) => mailbox.#receive(frame, message));
    return mailbox;
  }

  /** Forgets what a page told that nobody waited for. */
  clear(): void {
    for (const { reply } of this.#letters.splice(0)) reply(null);
  }

  /** @returns null when nothing comes in time; another kind than the wanted one is an error */
  async next<Type extends PageMessage['type']>(
    wanted: Type,
    patience: number,
  ): Promise<Letter<Extract<PageMessage, { type: Type }>> | null> {
    if (this.#letters.length === 0) await this.#arrival(patience);
    const letter = this.#letters.shift();
    if (letter === undefined) return null;
    if (letter.message.type !== wanted) throw new Error(`${letter.message.type} came instead of ${wanted}`);
    return letter as Letter<Extract<PageMessage, { type: Type }>>;
  }

  #receive(page: Frame, message: PageMessage): Promise<ConformanceVisit['commands'] | null> {
    return new Promise((reply) => {
      this.#letters.push({ message, page, reply });
      this.#wake();
    });
  }

  #arrival(patience: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, patience);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
