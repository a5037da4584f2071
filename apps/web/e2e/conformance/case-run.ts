import { stripVTControlCharacters } from 'node:util';
import { agrees } from '@integra/scorm-runtime/test/conformance-agreement';
import type { ConformanceCase, ConformanceVisit } from '@integra/scorm-runtime/test/conformance-case';
import {
  type PageKind,
  pageKind,
  type PersonAct,
  readPersonAct,
  readQuestions,
} from '@integra/scorm-runtime/test/conformance-person';
import type { Frame } from 'playwright-core';
import type { Learner } from './learner.js';
import type { ImportedPackage } from './library.js';
import type { Mailbox } from './mailbox.js';
import type { PlayerPage } from './player-page.js';

/** Where a case is played. */
export type Desk = {
  readonly learner: Learner;
  readonly player: PlayerPage;
  readonly mailbox: Mailbox;
  readonly packageOf: (name: string) => ImportedPackage;
};

/** A machine with much else to do is waited for; what does not come at all costs a failing case its time. */
const PATIENCE_MS = { opened: 20_000, commands: 180_000, finished: 20_000 };
/** The content ends the session, or the person has done so after the last visit. */
const ENDING_BY_ITSELF: ReadonlySet<string> = new Set(['AutoTest', 'HasEnded', 'TRIGExitAll', 'ChoiceExit~Activity 2']);
/** A question that the page itself asks. */
const CLICK = 'click.button';

/** A case that cannot go on. */
class Broken extends Error {}

/** Plays one case from its launch to its end, with a person's hands, and collects what was wrong; nothing when it passes. */
export class CaseRun {
  readonly faults: string[] = [];
  #launched: ImportedPackage;

  constructor(
    private readonly desk: Desk,
    private readonly testCase: ConformanceCase,
  ) {
    this.#launched = desk.packageOf(testCase.start === 'DDMa' ? 'DDMa' : testCase.title);
  }

  /** @returns what was wrong, in order */
  async play(): Promise<readonly string[]> {
    this.desk.mailbox.clear();
    try {
      await this.#playVisits();
    } catch (error) {
      this.faults.push(error instanceof Broken ? error.message : oneLine(String(error)));
    }
    return this.faults;
  }

  async #playVisits(): Promise<void> {
    const { start, visits, end } = this.testCase;
    const { player } = this.desk;
    await this.#launch(this.#launched);
    if (start !== '.' && start !== 'DDMa') await player.choose(start);
    for (const [place, visit] of visits.entries()) await this.#visit(visit, `visit ${place + 1}`);
    await player.settle();
    const endsByItself = ENDING_BY_ITSELF.has(visits.at(-1)?.personDoes ?? '');
    if (!endsByItself && !(await player.hasEnded())) await player.finish();
    await this.#ended();
    if (end === 'endUserInter' && !(await player.isEmpty())) this.faults.push('something is still on offer');
    const { attempts } = await this.desk.learner.placeOf(this.#launched);
    if (attempts.length === 0) this.faults.push('no attempt was recorded');
  }

  async #visit(visit: ConformanceVisit, name: string): Promise<void> {
    const fault = (text: string): void => void this.faults.push(`${name}: ${text}`);
    const { mailbox } = this.desk;
    const opened = await mailbox.next('opened', PATIENCE_MS.opened);
    if (opened === null) throw new Broken(`${name}: activity ${visit.activity} expected, nothing delivered`);
    if (opened.message.case !== this.testCase.title || opened.message.activity !== visit.activity) {
      opened.reply(null);
      throw new Broken(`${name}: activity ${visit.activity} expected, ${opened.message.activity} delivered`);
    }
    const kind = kindOf(opened.page);
    if (kind.isWrong) fault('the wrong resource was opened');
    const questions = visit.questions === CLICK ? '' : visit.questions;
    if (questions !== '') await this.#look(questions, visit.answers, fault);
    opened.reply(visit.commands);
    if (!kind.isAsset) await this.#judge(visit, fault);
    if (kind.waits) await opened.page.getByRole('button').click();
    const finished = await mailbox.next('finished', PATIENCE_MS.finished);
    if (finished === null) throw new Broken(`${name}: the page did not come to its end`);
    finished.reply(null);
    await this.#act(readPersonAct(visit.personDoes));
  }

  async #look(questions: string, answers: string, fault: (text: string) => void): Promise<void> {
    const seen: string[] = [];
    for (const question of readQuestions(questions)) seen.push((await this.desk.player.isSo(question)) ? 'Y' : 'N');
    if (seen.join('~') !== answers) fault(`${questions} is ${seen.join('~')}, not ${answers}`);
  }

  async #judge({ commands }: ConformanceVisit, fault: (text: string) => void): Promise<void> {
    const letter = await this.desk.mailbox.next('answers', PATIENCE_MS.commands);
    if (letter === null) throw new Broken('the page has run no commands');
    const { hasApi, answers } = letter.message;
    const { learner } = this.desk;
    if (!hasApi) fault('the page found no API');
    for (const [place, command] of commands.entries()) {
      const [value = '', error = ''] = answers[place] ?? [];
      if (command.method === 'GetValue' && command.argument === 'cmi.learner_id') learner.idInPackages ??= value;
      const isRight =
        command.method === 'compareObjectiveIds'
          ? sortedText(JSON.parse(value) as string[]) === sortedText(command.ids)
          : agrees(command, { value, error }, learner.idInPackages ?? '');
      if (!isRight) fault(`${JSON.stringify(command)} is answered ${value} ${error}`);
    }
    letter.reply(null);
  }

  async #act({ request, relaunch }: PersonAct): Promise<void> {
    const { player } = this.desk;
    if (request !== null) await this.#ask(request);
    if (relaunch === null) return;
    await player.settle();
    if (!(await player.hasEnded())) await player.finish();
    await this.#ended();
    if (relaunch.package !== null) this.#launched = this.desk.packageOf(relaunch.package);
    await this.#launch(this.#launched);
    if (relaunch.choose !== null) await player.choose(relaunch.choose);
  }

  async #ask(request: NonNullable<PersonAct['request']>): Promise<void> {
    const { player } = this.desk;
    await player.settle();
    if (typeof request === 'object') await player.choose(request.choose);
    else if (request === 'suspendAll') await player.suspend();
    else if (request === 'exitAll') await player.finish();
    else await player.press(request === 'continue' ? 'Continue' : 'Previous');
  }

  async #launch(course: ImportedPackage): Promise<void> {
    const { learner, player } = this.desk;
    await player.show(await learner.launch(course));
  }

  /** Everything is with the server by then. */
  async #ended(): Promise<void> {
    const heard = await this.desk.player.untilEnded();
    const end = heard.find(({ type }) => type === 'ended');
    if (end?.type === 'ended' && end.reason !== 'left') this.faults.push(`the session ended: ${end.reason}`);
    if (!heard.some(({ type }) => type === 'saved')) this.faults.push('nothing was saved');
  }
}

const kindOf = (page: Frame): PageKind => pageKind(new URL(page.url()).pathname.split('/').at(-1) ?? '');

/** What a browser says of itself comes in many lines, some in colours. */
const oneLine = (text: string): string => stripVTControlCharacters(text).replace(/\s+/g, ' ').slice(0, 1_000);

const sortedText = (ids: readonly string[]): string => JSON.stringify(ids.toSorted());
