import type { Manifest } from '../src/manifest.js';
import type { ContentsEntry } from '../src/sequencing.js';
import { rowCount, valueOf } from '../src/cmi.js';
import { agrees } from './conformance-agreement.js';
import type { ConformanceCase, ConformanceCommand, ConformanceVisit } from './conformance-case.js';
import { type PageKind, pageKind, type Question, readPersonAct, readQuestions, ROOT } from './conformance-person.js';
import { LEARNER_ID, type Learner, type OpenContent, SequencingPlayer } from './sequencing-player.js';

/** What went wrong in a case, in order; empty when it passes. */
export type CaseReport = { faults: string[]; validityDifferences: string[] };

/** Plays a case from its launch to its end, as the person and as the pages of the package. */
export class CaseRun {
  readonly report: CaseReport = { faults: [], validityDifferences: [] };
  private player: SequencingPlayer;
  private readonly players = new Map<string, SequencingPlayer>();

  constructor(
    private readonly testCase: ConformanceCase,
    private readonly manifestOf: (name: string) => Manifest,
    private readonly learner: Learner,
  ) {
    this.player = this.playerOf(testCase.start === 'DDMa' ? 'DDMa' : testCase.title);
  }

  run(): CaseReport {
    const { start, visits, end } = this.testCase;
    this.player.launch();
    if (start !== '.' && start !== 'DDMa') this.choose(start);
    for (const [place, visit] of visits.entries()) {
      if (!this.isDelivered(visit)) {
        const got = this.player.content?.activity.title ?? 'nothing';
        this.report.faults.push(`visit ${place + 1}: activity ${visit.activity} expected, ${got} delivered`);
        return this.report;
      }
      this.visit(visit, place);
    }
    if (end === 'endUserInter' && this.player.isSessionOpen) this.report.faults.push('the session goes on');
    return this.report;
  }

  private visit(visit: ConformanceVisit, place: number): void {
    const { content } = this.player;
    if (!content) return;
    const page = pageOf(content);
    const fault = (text: string): void => void this.report.faults.push(`visit ${place + 1}: ${text}`);
    if (page.isWrong) fault('the wrong resource was opened');
    if (visit.questions && visit.questions !== 'click.button') this.look(visit, fault);
    for (const command of visit.commands) {
      if (command.method === 'compareObjectiveIds') this.compareIds(content, command.ids, fault);
      else this.call(content, command, fault);
    }
    if (page.terminates === 'at once') this.player.terminate();
    if (page.waits && this.player.content !== content) fault('content was taken away');
    this.act(visit.personDoes, page);
  }

  private look({ questions, answers }: ConformanceVisit, fault: (text: string) => void): void {
    const given = readQuestions(questions).map((question) => (this.isSo(question) ? 'Y' : 'N'));
    if (given.join('~') !== answers) fault(`${questions} is ${given.join('~')}, not ${answers}`);
  }

  private isSo({ key, title }: Question): boolean {
    const entries = flat(this.player.contents());
    const entry = title === ROOT ? entries[0] : entries.find((each) => each.title === title);
    const { continue: next, previous } = this.player.controls();
    switch (key) {
      case 'continue.enabled':
        return next.isEnabled;
      case 'continue.disabled':
        return !next.isEnabled;
      case 'previous.enabled':
        return previous.isEnabled;
      case 'previous.disabled':
        return !previous.isEnabled;
      case 'toc.enabled':
        return entries.length > 2 && entries.some(({ isSelectable }) => isSelectable);
      case 'toc.enabled.selectable':
        return entry?.isSelectable ?? false;
      case 'toc.visible':
        return entry?.isVisible ?? false;
      default:
        throw new Error(`${key} is no question`);
    }
  }

  private call({ runTime }: OpenContent, command: ConformanceCommand, fault: (text: string) => void): void {
    const validity = command.method === 'GetValue' ? this.player.answerToValidity(command.argument) : null;
    if (validity !== null) {
      runTime.values[command.argument] = validity;
      if (validity !== command.expected && command.error === '0') {
        this.report.validityDifferences.push(`${command.argument}: ${validity}, not ${command.expected}`);
      }
    }
    const answer = runTime.run(command);
    if (agrees(command, answer, LEARNER_ID)) return;
    const called = `${command.method} ${command.argument} ${command.value ?? ''}`;
    fault(`${called.trimEnd()} is ${answer.value} ${answer.error}, not ${command.expected} ${command.error}`);
  }

  private compareIds({ runTime }: OpenContent, ids: readonly string[], fault: (text: string) => void): void {
    const count = rowCount('2004', runTime.values, 'cmi.objectives');
    const found = Array.from({ length: count }, (_, row) => valueOf(runTime.values, `cmi.objectives.${row}.id`) ?? '');
    if (found.toSorted().join(',') !== ids.toSorted().join(',')) fault(`objectives are ${found.join(',')}`);
  }

  private act(text: string, { lateRequest }: PageKind): void {
    const { request, relaunch } = readPersonAct(text);
    const beforeUnload = ({ runTime }: OpenContent): void => {
      if (lateRequest !== null) runTime.values['adl.nav.request'] = lateRequest;
    };
    if (request !== null) {
      if (typeof request === 'object') this.choose(request.choose, beforeUnload);
      else this.player.ask({ kind: request }, beforeUnload);
    }
    if (relaunch === null) return;
    if (this.player.isSessionOpen) this.player.ask({ kind: 'exitAll' }, beforeUnload);
    if (relaunch.package !== null) this.player = this.playerOf(relaunch.package);
    this.player.launch();
    if (relaunch.choose !== null) this.choose(relaunch.choose);
  }

  private choose(title: string, beforeUnload?: (content: OpenContent) => void): void {
    const entries = flat(this.player.contents());
    const entry = title === ROOT ? entries[0] : entries.find((each) => each.title === title);
    if (!entry) throw new Error(`${this.testCase.title} has no ${title}`);
    this.player.ask({ kind: 'choice', target: entry.identifier }, beforeUnload);
  }

  private isDelivered(visit: ConformanceVisit): boolean {
    const parameters = new URLSearchParams(this.player.content?.activity.resource?.parameters ?? '');
    return parameters.get('tc') === this.testCase.title && parameters.get('act') === visit.activity;
  }

  private playerOf(name: string): SequencingPlayer {
    const player = this.players.get(name) ?? new SequencingPlayer(this.manifestOf(name).organization, this.learner);
    this.players.set(name, player);
    return player;
  }
}

const flat = (entry: ContentsEntry): ContentsEntry[] => [entry, ...entry.children.flatMap(flat)];

const pageOf = ({ activity }: OpenContent): PageKind =>
  pageKind(/([^/?]+)(?:\?|$)/.exec(activity.resource?.href ?? '')?.[1] ?? '');
