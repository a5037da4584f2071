import type { Locator, Page } from 'playwright-core';
import { plain, readAnswers } from './answers.js';
import { savedOn } from './given.js';

const PATIENCE_MS = 20_000;

/** Takes the English course as a person does: with what stands on the page, and nothing else but the right answers. */
export class CourseWalk {
  private constructor(
    private readonly page: Page,
    private readonly answers: Awaited<ReturnType<typeof readAnswers>>,
  ) {}

  static async on(page: Page): Promise<CourseWalk> {
    return new CourseWalk(page, await readAnswers());
  }

  /** From an open lesson through all that follow, until the course says that it is completed. */
  async toTheEnd(): Promise<void> {
    for (let lesson = 0; lesson < 60; lesson += 1) {
      await this.doLesson();
      const completed = this.page.getByText('You have completed the course.', { exact: true });
      if (!(await this.goOn(completed))) return;
    }
    throw new Error('The course does not end');
  }

  /** Does what the open lesson asks for, apart from reading it. */
  async doLesson(): Promise<void> {
    await this.page.locator('article h1').waitFor({ timeout: PATIENCE_MS });
    if (await this.isAsked(/^Reach an end of the scenario/)) await this.playScenario();
    if (await this.isAsked(/^Write your action plan/)) await this.writeActionPlan();
    if (await this.isAsked(/^(Answer and submit|Pass) “/)) await this.takeQuiz();
  }

  /** Whether a line of "To finish this lesson" is still to do. */
  private async isAsked(line: RegExp): Promise<boolean> {
    const steps = this.page.getByRole('region', { name: 'To finish this lesson' }).getByRole('listitem');
    return (
      (await steps
        .filter({ hasText: /To do/ })
        .filter({ has: this.page.getByText(line) })
        .count()) > 0
    );
  }

  /** @returns whether another lesson is open now */
  private async goOn(completed: Locator): Promise<boolean> {
    const before = this.page.url();
    const title = this.page.locator('article h1');
    const words = (await title.textContent()) ?? '';
    const bar = this.page.getByRole('navigation', { name: 'Through the lessons' });
    await bar
      .getByRole('button', { name: /^(Save and next|Mark as read)$/ })
      .or(bar.getByRole('link', { name: 'Next lesson' }))
      .last()
      .click();
    for (let waited = 0; waited < PATIENCE_MS; waited += 100) {
      if (this.page.url() !== before) {
        // The address changes before the page does.
        await title.filter({ hasNotText: words }).waitFor({ timeout: PATIENCE_MS });
        return true;
      }
      if (await completed.isVisible()) return false;
      await this.page.waitForTimeout(100);
    }
    throw new Error(`Nothing follows on ${before}`);
  }

  private async playScenario(): Promise<void> {
    await this.page.getByRole('button', { name: 'Begin the scenario' }).click({ timeout: PATIENCE_MS });
    const again = this.page.getByRole('button', { name: 'Start again from the beginning' });
    const choices = this.page.getByRole('list', { name: 'What do you do?' }).getByRole('button');
    for (let step = 0; step < 12; step += 1) {
      await again.or(choices.first()).first().waitFor({ timeout: PATIENCE_MS });
      if (await again.isVisible()) return;
      const text = await choices.first().textContent();
      await choices.last().click();
      await this.page.waitForFunction(
        ([label, old]) => document.querySelector(`ul[aria-labelledby] button`)?.textContent !== old || label === null,
        ['', text],
        { timeout: PATIENCE_MS },
      );
    }
    throw new Error('The scenario does not end');
  }

  private async writeActionPlan(): Promise<void> {
    const plan = this.page.getByRole('region', { name: /Action plan/ }).getByRole('textbox');
    await plan.fill('Ask a colleague to read my next note: which sentence is fact, which is guess?');
    await savedOn(this.page).waitFor({ timeout: PATIENCE_MS });
  }

  private async takeQuiz(): Promise<void> {
    await this.page.getByRole('button', { name: 'Start', exact: true }).click({ timeout: PATIENCE_MS });
    await this.answerAll();
    await this.page.getByRole('button', { name: 'Submit', exact: true }).click();
    await this.page.getByRole('button', { name: 'Submit now' }).click();
    await this.page.waitForURL(/\/result$/, { timeout: PATIENCE_MS });
    await this.page.getByRole('heading', { level: 1, name: /^Result/ }).waitFor({ timeout: PATIENCE_MS });
    await this.page
      .getByRole('link', { name: /^(Go on with the lesson|Back to the lesson)$/ })
      .first()
      .click();
    await this.page.locator('article h1').waitFor({ timeout: PATIENCE_MS });
  }

  /** Every question of the open attempt, up to the summary. */
  async answerAll(): Promise<void> {
    for (;;) {
      const heading = this.page.getByRole('heading', { name: /^Question \d+ of \d+$/ });
      await heading.waitFor({ timeout: PATIENCE_MS });
      const place = (await heading.textContent()) ?? '';
      await this.answerOne();
      const [, number, total] = /(\d+) of (\d+)/.exec(place) ?? [];
      if (number === total) break;
      await this.toQuestion(Number(number) + 1);
    }
    await this.page.getByRole('button', { name: 'To the summary' }).click();
    await this.page.getByRole('heading', { name: 'Summary' }).waitFor();
  }

  /** From the question before `number` by "Next", until `number` stands on the page. */
  async toQuestion(number: number): Promise<void> {
    await this.page.getByRole('button', { name: 'Next', exact: true }).click();
    await this.page.getByRole('heading', { name: new RegExp(`^Question ${number} of`) }).waitFor();
  }

  /** The question that is shown. */
  async answerOne(): Promise<void> {
    const card = this.page.locator('section fieldset').first();
    const stem = plain((await card.locator(':scope > div').first().textContent()) ?? '');
    const item = this.answers.get(stem);
    if (item === undefined) throw new Error(`Not in the question bank: ${stem}`);
    switch (item.type) {
      case 'single':
      case 'multiple':
        for (const { text, correct } of item.options ?? []) {
          if (correct === true) await this.choice(card, text).check();
        }
        return;
      case 'true_false':
        return this.choice(card, item.correct === true ? 'True' : 'False').check();
      case 'matching':
        for (const { left, right } of item.pairs ?? []) {
          await card.getByLabel(plain(left), { exact: true }).selectOption({ label: plain(right) });
        }
        return;
      case 'ordering':
        return this.putInOrder(
          card,
          (item.steps ?? []).map(({ text }) => plain(text)),
        );
      case 'short_text':
        return card.getByRole('textbox').fill(item.accept?.[0]?.text ?? '');
      case 'numeric':
        return card.getByRole('textbox').fill(String(item.answer));
      default:
        return card.getByRole('radio').first().check();
    }
  }

  private choice(card: Locator, text: string): Locator {
    return card.getByLabel(plain(text), { exact: true });
  }

  private async putInOrder(card: Locator, steps: readonly string[]): Promise<void> {
    for (const [target, step] of steps.entries()) {
      for (;;) {
        const lines = (await card.getByRole('listitem').allTextContents()).map(plain);
        const place = lines.findIndex((line) => line.includes(step));
        if (place <= target) break;
        await card.getByRole('button', { name: `Up: ${step}` }).click();
      }
    }
    const keep = card.getByRole('button', { name: 'Keep this order' });
    if (await keep.isVisible()) await keep.click();
  }
}
