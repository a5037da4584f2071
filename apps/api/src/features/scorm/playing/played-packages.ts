import { type ActivityFacts, factsOf, openableActivities, standardOf } from '@integra/scorm-runtime/activities';
import type { CmiStandard } from '@integra/scorm-runtime/cmi';
import { type Edition, MAX_TREE_CHARACTERS, type Organization } from '@integra/scorm-runtime/manifest';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Transaction } from '../../../core/database/unit-of-work.js';
import { PlayedPackagesRepository } from './played-packages.repository.js';

/** A version of a package as playing needs it. */
export type PlayedPackage = {
  readonly versionId: string;
  readonly title: string;
  readonly edition: Edition;
  readonly standard: CmiStandard;
  readonly contentPath: string;
  readonly organization: Organization;
  /** By identifier, in the order of the manifest: what can be opened. */
  readonly activities: ReadonlyMap<string, ActivityFacts>;
  /** Global objectives and stores that the manifest names. */
  readonly sharedKeys: { readonly objective: ReadonlySet<string>; readonly store: ReadonlySet<string> };
};

/**
 * JSON characters of all together, which take some three times as much in memory. A tree is some tens of kilobytes, and may be as many
 * megabytes: counted by their number, a few of those would fill the process.
 */
const CACHED_CHARACTERS = 2 * MAX_TREE_CHARACTERS;

/** Manifests of versions that are ready never change, so every process keeps those it plays. */
@Injectable()
export class PlayedPackages {
  private readonly packages = new LRUCache<string, PlayedPackage>({ maxSize: CACHED_CHARACTERS });

  constructor(private readonly repository: PlayedPackagesRepository) {}

  /** @param transaction of who holds one, so that no second connection is waited for */
  async find(versionId: string, transaction?: Transaction): Promise<PlayedPackage> {
    const cached = this.packages.get(versionId);
    if (cached !== undefined) return cached;
    const { manifest, contentPath } = await this.repository.find(versionId, transaction);
    const { edition, organization, title } = manifest;
    const activities = openableActivities(organization);
    const played = {
      versionId,
      title,
      edition,
      standard: standardOf(edition),
      contentPath,
      organization,
      activities: new Map(activities.map((activity) => [activity.identifier, factsOf(edition, activity)])),
      sharedKeys: sharedKeysOf(organization),
    };
    this.packages.set(versionId, played, { size: JSON.stringify(organization).length });
    return played;
  }
}

/** What is not global to the system lives and ends with the attempt, in the state of its sequencing. */
const sharedKeysOf = (organization: Organization): PlayedPackage['sharedKeys'] => {
  const objective = new Set<string>();
  const store = new Set<string>();
  const waiting: Pick<Organization['activities'][number], 'activities' | 'sequencing' | 'dataMaps'>[] = [
    { ...organization, dataMaps: [] },
  ];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    for (const { maps } of part.sequencing?.objectives ?? []) {
      for (const { targetObjective } of maps) objective.add(targetObjective);
    }
    for (const { targetId } of part.dataMaps) store.add(targetId);
    waiting.push(...part.activities);
  }
  return {
    objective: organization.objectivesGlobalToSystem ? objective : new Set(),
    store: organization.sharedDataGlobalToSystem ? store : new Set(),
  };
};
