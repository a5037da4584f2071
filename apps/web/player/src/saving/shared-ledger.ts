import type { CommitBody } from '@integra/shared-types/scorm-playing';
import type { CommitRoom } from './commit-room.js';

/** What activities share, and the tree above them. */
export type SharedState = {
  readonly sequencing: string | null;
  readonly root: CommitBody['root'];
  readonly objectives: CommitBody['objectives'];
  readonly stores: CommitBody['stores'];
};

type SharedPart = Pick<CommitBody, 'sequencing' | 'root' | 'objectives' | 'stores'>;

const changed = (before: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(now).filter(([key, value]) => before[key] !== value));

/** Knows what the server has of it. */
export class SharedLedger {
  #acknowledged: SharedState;

  constructor(
    atStart: SharedState,
    private readonly now: () => SharedState,
  ) {
    this.#acknowledged = atStart;
  }

  /** There is something that the server does not know. */
  get hasNews(): boolean {
    const { sequencing, objectives, stores } = this.#missing();
    return sequencing !== null || Object.keys(objectives).length > 0 || Object.keys(stores).length > 0;
  }

  /** What is not acknowledged, as far as the commit has room. */
  next(room: CommitRoom): SharedPart {
    const { sequencing, root, objectives, stores } = this.#missing();
    return {
      sequencing: sequencing !== null && room.take(sequencing) ? sequencing : null,
      root,
      objectives: Object.fromEntries(room.takeWhile(Object.entries(objectives))),
      stores: Object.fromEntries(room.takeWhile(Object.entries(stores))),
    };
  }

  acknowledge({ sequencing, root, objectives, stores }: SharedPart): void {
    const known = this.#acknowledged;
    this.#acknowledged = {
      sequencing: sequencing ?? known.sequencing,
      root,
      objectives: { ...known.objectives, ...objectives },
      stores: { ...known.stores, ...stores },
    };
  }
  #missing(): SharedPart {
    const { sequencing, root, objectives, stores } = this.now();
    return {
      sequencing: sequencing === this.#acknowledged.sequencing ? null : sequencing,
      root,
      objectives: changed(this.#acknowledged.objectives, objectives),
      stores: changed(this.#acknowledged.stores, stores),
    };
  }
}
