import { setImmediate as otherWork } from 'node:timers/promises';
import { summarise } from '@integra/scorm-runtime/cmi';
import type { PackageStatistics, RecordedPackages } from '@integra/shared-types/scorm-records';
import { Injectable } from '@nestjs/common';
import type { Identity } from '../../../core/auth/identity.js';
import { scopeOf } from '../../../core/auth/permissions.js';
import { type PlayedPackage, PlayedPackages } from '../playing/played-packages.js';
import { storedKey } from '../playing/stored-key.js';
import { ItemTallies, medianOf } from './item-statistics.js';
import { recordedInteractions } from './recorded-activities.js';
import { parseValues } from './records.repository.js';
import { SomeLearners } from './some-learners.js';
import { type AnsweredState, type CountedAttempt, StatisticsRepository } from './statistics.repository.js';

const MOST_PACKAGES = 1_000;
const MOST_ATTEMPTS = 5_000;
/** Read at once: attempts, and bytes of what their activities set (a single attempt may have more). */
const BATCH_ATTEMPTS = 500;
const BATCH_BYTES = 4 * 1024 ** 2;

const WITHHELD: PackageStatistics = {
  isWithheld: true,
  attempts: 0,
  done: 0,
  meanPercent: null,
  medianSeconds: null,
  items: [],
  withheldItems: 0,
  isIncomplete: false,
};

/** A package over all its learners within the scope of who asks. Nothing of it is about fewer than five of them. */
@Injectable()
export class StatisticsService {
  constructor(
    private readonly statistics: StatisticsRepository,
    private readonly packages: PlayedPackages,
  ) {}

  /** What there can be figures of: packages with attempts within the scope of who asks. */
  async listPackages(by: Identity): Promise<RecordedPackages> {
    return { items: await this.statistics.listPackages(scopeOf(by, 'package_records.read'), MOST_PACKAGES) };
  }

  async ofPackage(packageKey: string, by: Identity): Promise<PackageStatistics> {
    const scope = scopeOf(by, 'package_records.read');
    const attempts = await this.statistics.listAttempts(packageKey, scope, MOST_ATTEMPTS);
    if (attempts.length > 0 && !areEnough(attempts)) return WITHHELD;
    const scored = attempts.filter(({ percent }) => percent !== null);
    const sum = scored.reduce((total, { percent }) => total + (percent ?? 0), 0);
    const { items, withheld, isIncomplete } = await this.countAnswers(attempts);
    return {
      isWithheld: false,
      attempts: attempts.length,
      done: attempts.filter(({ isDone }) => isDone).length,
      meanPercent: areEnough(scored) ? sum / scored.length : null,
      medianSeconds: medianOf(attempts.map(({ seconds }) => seconds)),
      items,
      withheldItems: withheld,
      isIncomplete,
    };
  }

  private async countAnswers(attempts: readonly CountedAttempt[]): Promise<ReturnType<ItemTallies['list']>> {
    const tallies = new ItemTallies();
    for (const batch of batchesOf(attempts)) {
      const byAttempt = Map.groupBy(
        await this.statistics.listAnswered(batch.map(({ id }) => id)),
        ({ attemptId }) => attemptId,
      );
      for (const { id, personId, versionId } of batch) {
        tally(tallies, personId, await this.packages.find(versionId), byAttempt.get(id) ?? []);
        // A large one takes milliseconds, all of them seconds: commits of learners come in between.
        await otherWork();
      }
    }
    return tallies.list();
  }
}

const areEnough = (attempts: readonly CountedAttempt[]): boolean => {
  const learners = new SomeLearners();
  for (const { personId } of attempts) learners.add(personId);
  return learners.areEnough;
};

const tally = (
  tallies: ItemTallies,
  personId: string,
  { activities, standard }: PlayedPackage,
  states: readonly AnsweredState[],
): void => {
  if (states.length === 0) return;
  const values = new Map(states.map((state) => [state.activity, state.values]));
  for (const [identifier, facts] of activities) {
    const text = values.get(storedKey(identifier));
    if (text === undefined) continue;
    tallies.add(personId, identifier, recordedInteractions(summarise(standard, parseValues(text), facts)));
  }
};

function* batchesOf(attempts: readonly CountedAttempt[]): Generator<CountedAttempt[]> {
  let batch: CountedAttempt[] = [];
  let bytes = 0;
  for (const attempt of attempts) {
    if (batch.length === BATCH_ATTEMPTS || (batch.length > 0 && bytes + attempt.size > BATCH_BYTES)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(attempt);
    bytes += attempt.size;
  }
  if (batch.length > 0) yield batch;
}
