import { randomBytes, randomUUID } from 'node:crypto';
import { applyDelta, type CmiStandard, type CmiValues } from '@integra/scorm-runtime/cmi';
import { factsOf, openableActivities, standardOf, startOfVisit } from '@integra/scorm-runtime/activities';
import type { Edition, Organization } from '@integra/scorm-runtime/manifest';
import {
  type Commit,
  type CommitBody,
  CommitSchema,
  type Committed,
  type KeptState,
  type Recover,
  RecoverSchema,
} from '@integra/shared-types/scorm-playing';

export type PlayedPackage = {
  readonly edition: Edition;
  readonly organization: Organization;
  readonly filesPath: string;
};

type Launch = {
  readonly id: string;
  readonly token: string;
  state: 'open' | 'fenced' | 'closed';
  sequence: number;
  readonly answers: Map<number, Committed>;
  readonly visits: Map<number, CmiValues>;
};

const secret = (): string => randomBytes(32).toString('base64url');

/** One attempt at one package, kept in memory by the rules of the contract. */
export class MemoryRuntime {
  readonly commits: CommitBody[] = [];
  readonly states = new Map<string, CmiValues>();
  /** What the next launches are like. */
  mode: 'normal' | 'review' = 'normal';
  language = 'en';
  /** Answers nothing, as if the network were away. */
  isAway = false;
  closed = 0;
  recovered = 0;
  #sequencing: string | null = null;
  readonly #queueKey = secret();
  readonly #codes = new Set<string>();
  readonly #launches: Launch[] = [];
  readonly #attemptId = randomUUID();

  constructor(
    private readonly played: PlayedPackage,
    private readonly portalOrigin: () => string,
  ) {}

  newCode(): string {
    const code = secret();
    this.#codes.add(code);
    return code;
  }

  /** As another window would. */
  fence(): void {
    for (const launch of this.#launches) launch.state = 'fenced';
  }

  valuesOf(activity: string): CmiValues {
    return this.states.get(activity) ?? {};
  }

  /** @returns status and body */
  answer(path: string, text: string): [number, unknown] {
    const request = JSON.parse(text) as { code: string; token: string };
    if (path === '/runtime/exchange') return this.#exchange(request.code);
    if (path === '/runtime/commits') return this.#commit(CommitSchema.parse(request));
    if (path === '/runtime/recover') return this.#recover(RecoverSchema.parse(request));
    if (path === '/runtime/close') {
      this.closed += 1;
      return [200, {}];
    }
    return [404, {}];
  }

  get #standard(): CmiStandard {
    return standardOf(this.played.edition);
  }

  #kept(): KeptState {
    const states = [...this.states].map(([activity, values]) => [activity, { values }] as const);
    return { states: Object.fromEntries(states), sequencing: this.#sequencing, objectives: {}, stores: {} };
  }

  #exchange(code: string): [number, unknown] {
    if (!this.#codes.delete(code)) return [404, { code: 'launch_not_found' }];
    this.fence();
    const launch: Launch = {
      id: randomUUID(),
      token: secret(),
      state: 'open',
      sequence: 0,
      answers: new Map(),
      visits: new Map(),
    };
    this.#launches.push(launch);
    return [
      200,
      {
        ...this.#kept(),
        ...this.played,
        token: launch.token,
        launchId: launch.id,
        attemptId: this.#attemptId,
        queueKey: this.#queueKey,
        title: this.played.organization.title,
        language: this.language,
        learner: { id: 'learner-1', name: 'Παπαδοπούλου, Ελένη' },
        mode: this.mode,
        portalOrigin: this.portalOrigin(),
      },
    ];
  }

  #commit({ token, ...body }: Commit): [number, unknown] {
    const launch = this.#launches.find((candidate) => candidate.token === token);
    if (launch === undefined) return [404, { code: 'launch_not_found' }];
    if (launch.state !== 'open')
      return [200, { result: launch.state === 'fenced' ? 'fenced' : 'ended', sequence: body.sequence }];
    return [200, this.#take(launch, body)];
  }

  #recover({ launchId, commits }: Recover): [number, unknown] {
    const launch = this.#launches.find(({ id }) => id === launchId);
    if (launch === undefined) return [404, { code: 'launch_not_found' }];
    this.recovered += commits.length;
    for (const body of commits) this.#take(launch, body);
    return [200, this.#kept()];
  }

  #take(launch: Launch, body: CommitBody): Committed {
    const { sequence, activity, visit, set } = body;
    if (sequence <= launch.sequence) return launch.answers.get(sequence) ?? { result: 'stale', sequence };
    const facts = factsOf(
      this.played.edition,
      openableActivities(this.played.organization).find(({ identifier }) => identifier === activity)!,
    );
    const start =
      launch.visits.get(visit) ??
      startOfVisit(this.#standard, facts, body.isNewAttempt ? null : (this.states.get(activity) ?? null));
    const { values, refused } = applyDelta(this.#standard, start, { set });
    this.commits.push(body);
    this.states.set(activity, values);
    launch.visits.set(visit, values);
    launch.sequence = sequence;
    this.#sequencing = body.sequencing ?? this.#sequencing;
    const answer: Committed = {
      result: 'saved',
      sequence,
      savedAt: new Date().toISOString(),
      summary: { completion: 'incomplete', success: 'unknown', percent: null, seconds: 1, isDone: false },
      refused: refused.map(({ element, error }) => [element, error] as const),
    };
    launch.answers.set(sequence, answer);
    return answer;
  }
}
