import type { CmiValues } from '@integra/scorm-runtime/cmi';
import type { Activity } from '@integra/scorm-runtime/manifest';
import { type NavigationRequest, requestOfContent } from '@integra/scorm-runtime/sequencing';
import { Activities, type Move } from './activities/activities.js';
import { type ActivityFrame, openActivityFrame } from './activity-frame.js';
import { type OpenedVisit, openVisit } from './open-visit.js';
import { closeLaunch, type Launch } from './runtime-server.js';
import type { Portal } from './portal.js';
import type { CommitSender, SavingState } from './saving/commit-sender.js';
import type { ShellView } from './view/shell-view.js';

type Open = { readonly activity: Activity; readonly visit: OpenedVisit; readonly frame: ActivityFrame };

export type PlayerParts = {
  readonly launch: Launch;
  readonly activities: Activities;
  readonly view: ShellView;
  readonly portal: Portal;
  /** Null in review mode: nothing is recorded. */
  readonly sender: CommitSender | null;
};

/** How long somebody who leaves waits for the last values; the portal waits for three seconds itself. */
const LONGEST_FAREWELL_MS = 2_500;
/** A change is saved within seconds; only what takes longer is worth a word. */
const PATIENCE_MS = 4_000;

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Opens one activity after the other, and brings what they say to where it belongs. */
export class Player {
  readonly #kept: Map<string, CmiValues>;
  #open: Open | null = null;
  #visits = 0;
  /** One activity goes, or another comes. */
  #isMoving = false;
  /** Whoever closes the package while it moves, leaves as soon as it stands. */
  #wantsToLeave = false;
  #isOver = false;
  /** Nothing is saved any more, and the person knows why. */
  #isStopped = false;
  /** Everything is said: what the server answers to a closed launch is no news. */
  #isClosed = false;
  #patience: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly parts: PlayerParts) {
    const { states } = parts.launch;
    this.#kept = new Map(Object.entries(states).map(([activity, { values }]) => [activity, values]));
  }

  begin(): Promise<void> {
    return this.#moving(() => this.#follow(this.parts.activities.begin()));
  }

  /** What a person, or the package when it has ended, asks for. */
  request(request: NavigationRequest): Promise<void> {
    return this.#moving(async () => this.#follow(await this.#end(request)));
  }

  /** Closes the package; it goes on here another time. */
  async leave(): Promise<void> {
    this.#wantsToLeave = this.#isMoving;
    await this.#moving(async () => {
      await this.#end({ kind: 'suspendAll' });
      await this.#sayFarewell();
    });
  }

  /** Ends the attempt at the package; the next launch begins anew. */
  finish(): Promise<void> {
    return this.request({ kind: 'exitAll' });
  }

  goOn(kind: 'previous' | 'continue'): void {
    if (this.parts.activities.control(kind).isEnabled) void this.request({ kind });
  }

  /** Takes what the server answers. */
  onState(state: SavingState): void {
    if (this.#isClosed) return;
    clearTimeout(this.#patience);
    if (state.kind === 'unsaved' && !state.isFailing) {
      this.#patience = setTimeout(() => this.#tell(state), PATIENCE_MS);
    } else this.#tell(state);
  }

  #tell(state: SavingState): void {
    if (state.kind === 'stopped') return void this.#stop(state.reason);
    this.parts.portal.tell(
      state.kind === 'saved' ? { type: 'saved', at: state.at, summary: state.summary } : { type: 'unsaved' },
    );
  }

  async #moving(act: () => Promise<void>): Promise<void> {
    if (this.#isMoving || this.#isOver) return;
    this.#isMoving = true;
    this.parts.view.setBusy(true);
    try {
      await act();
    } finally {
      this.#isMoving = false;
      this.parts.view.setBusy(false);
      this.#refresh();
    }
    if (this.#wantsToLeave) await this.leave();
  }

  async #follow(move: Move): Promise<void> {
    const { view } = this.parts;
    if (move.kind === 'open') return this.#begin(move.activity, move.isResumed);
    if (move.kind === 'ended') return this.#sayFarewell();
    this.#refresh();
    view.notice('choose');
    view.openOutline();
  }

  async #begin(activity: Activity, isResumed: boolean): Promise<void> {
    const { launch, activities, sender, view } = this.parts;
    this.#visits += 1;
    const kept = this.#keptOf(activity, isResumed);
    const retry = (): void => void this.#reopen(activity);
    const visit = await openVisit({
      launch,
      activity,
      number: this.#visits,
      kept,
      given: activities.objectiveValues(activity, kept ?? {}),
      stores: activities.stores,
      requestValid: (kind, target) => activities.validity(kind, target),
      on: {
        call: (call) => sender?.record(call),
        set: (element, value) => sender?.changed(element.length + value.length),
        save: () => this.#save(),
      },
    }).catch(() => null);
    if (this.#isStopped) return;
    if (visit === null) return view.notice('unopened', { title: activity.title, retry });
    const frame = openActivityFrame(view.stage, addressOf(launch, activity), activity.title);
    this.#open = { activity, visit, frame };
    sender?.begin(visit);
    this.#record(false);
    void frame.opened.then((outcome) => {
      if (this.#open?.frame !== frame || outcome === 'open') return;
      view.notice(outcome === 'missing' ? 'missing' : 'unopened', { title: activity.title, retry });
    });
  }

  /** A 1.2 package, and one of a single activity, finds what it kept, however it ended; elsewhere the sequencing says. */
  #keptOf({ identifier }: Activity, isResumed: boolean): CmiValues | null {
    const { launch, activities } = this.parts;
    const goesOn = isResumed || launch.edition === '1.2' || !activities.areSeveral;
    return (goesOn && this.#kept.get(identifier)) || null;
  }

  #reopen(activity: Activity): Promise<void> {
    return this.#moving(async () => {
      await this.#end(null);
      await this.#begin(activity, true);
    });
  }

  /** The package wants to be saved, or has ended and may ask to go on. */
  #save(): void {
    const { sender } = this.parts;
    const open = this.#open;
    if (open === null) return;
    this.#record(false);
    sender?.changed(0);
    void sender?.flush();
    const values = open.visit.values();
    const request = requestOfContent(values['adl.nav.request'] ?? '_none_', values['cmi.exit'] ?? '');
    // Not before the package has got its answer.
    if (open.visit.isTerminated() && request !== null) {
      setTimeout(() => {
        // A person who has gone on meanwhile goes before.
        if (this.#open === open) void this.request(request);
      });
    }
  }

  /** Takes the package away, ends its session for it if it did not, and carries the request out. */
  async #end(request: NavigationRequest | null): Promise<Move> {
    const { activities, sender } = this.parts;
    const open = this.#open;
    await open?.frame.close();
    open?.visit.end();
    if (open) this.#kept.set(open.activity.identifier, open.visit.values());
    this.#record(true);
    const move: Move = request === null ? { kind: 'stay' } : activities.move(request);
    // With it goes where the tree stands now; what comes next follows in order.
    void sender?.end();
    this.#open = null;
    return move;
  }

  #record(isGone: boolean): void {
    const { launch, activities } = this.parts;
    if (this.#open === null || launch.mode !== 'normal') return;
    const { activity, visit } = this.#open;
    activities.record(activity, visit.values(), { isTerminated: visit.isTerminated(), isGone });
    this.#refresh();
  }

  #refresh(): void {
    const { activities, view, launch } = this.parts;
    if (this.#isOver) return;
    view.update({
      title: this.#open?.activity.title ?? launch.title,
      contents: activities.areSeveral ? activities.outline() : null,
      previous: activities.control('previous'),
      next: activities.control('continue'),
      finish: activities.control('exitAll'),
    });
  }

  async #sayFarewell(): Promise<void> {
    const { sender, view, launch } = this.parts;
    this.#isOver = true;
    view.close();
    const patience = after(LONGEST_FAREWELL_MS);
    if (sender && !sender.isIdle) await Promise.race([sender.flushAll(), patience]);
    if (sender && !sender.isIdle) {
      view.notice('ending', { retry: () => this.#tellEnd() });
      await sender.flushAll();
    }
    if (this.#isStopped) return;
    this.#isClosed = true;
    view.notice('ended');
    // Only then is what the package has said final, and the portal asks for it at once.
    await Promise.race([closeLaunch(launch.token), patience]);
    this.#tellEnd();
  }

  #tellEnd(): void {
    this.parts.portal.tell({ type: 'ended', reason: 'left' });
  }

  async #stop(reason: 'fenced' | 'over' | 'refused'): Promise<void> {
    const { view, portal } = this.parts;
    this.#isOver = true;
    this.#isStopped = true;
    view.close();
    await this.#open?.frame.close();
    this.#open?.visit.end();
    this.#open = null;
    view.notice(reason);
    portal.tell({ type: 'ended', reason: reason === 'fenced' ? 'fenced' : 'over' });
  }
}

/** Where an activity's first page lies: `href` has the item's parameters already. */
const addressOf = ({ filesPath }: Launch, { resource }: Activity): string => filesPath + (resource?.href ?? '');
