import type { Activity, Organization } from '../src/manifest.js';
import type { Objective, ObjectiveMap, Sequencing, SequencingRule } from '../src/manifest.js';
import type { ActivityResult, StatedFacts } from '../src/sequencing.js';
import { DEFAULT_SEQUENCING } from '../src/sequencing/default-sequencing.js';

type Partly<Whole> = { [Part in keyof Whole]?: Whole[Part] extends unknown[] ? Whole[Part] : Partial<Whole[Part]> };

/** The defaults of the standard with some parts in their place. */
export function sequencing(parts: Partly<Sequencing>): Sequencing {
  const merged = Object.entries(DEFAULT_SEQUENCING).map(([part, value]) => {
    const given = parts[part as keyof Sequencing];
    return [part, Array.isArray(value) ? (given ?? value) : { ...value, ...given }];
  });
  return Object.fromEntries(merged) as Sequencing;
}

export const FLOW = sequencing({ controlMode: { flow: true, choice: true } });

type ActivityParts = Partial<Omit<Activity, 'sequencing'>> & { sequencing?: Partly<Sequencing> };

/** An activity that opens a SCO unless it has children. */
export function activity(identifier: string, parts: ActivityParts = {}): Activity {
  const isCluster = (parts.activities ?? []).length > 0;
  return {
    identifier,
    title: `Title of ${identifier}`,
    isVisible: true,
    resource: isCluster ? null : { identifier: `r-${identifier}`, type: 'sco', href: 'sco.html', parameters: null },
    activities: [],
    timeLimitAction: null,
    dataFromLms: null,
    prerequisites: null,
    maxTimeAllowed: null,
    masteryScore: null,
    completionThreshold: null,
    dataMaps: [],
    hideLmsUi: [],
    ...parts,
    sequencing: parts.sequencing ? sequencing(parts.sequencing) : null,
  };
}

export const organization = (activities: Activity[], parts: Partial<Organization> = {}): Organization => ({
  identifier: 'package',
  title: 'Package',
  objectivesGlobalToSystem: true,
  sharedDataGlobalToSystem: true,
  sequencing: FLOW,
  completionThreshold: null,
  activities,
  ...parts,
});

/** A rule of one condition on the primary objective. */
export const rule = <Action extends string>(
  condition: SequencingRule<Action>['conditions'][number]['condition'],
  action: Action,
  operator: 'noOp' | 'not' = 'noOp',
): SequencingRule<Action> => ({
  conditionCombination: 'all',
  conditions: [{ condition, operator, referencedObjective: null, measureThreshold: 0 }],
  action,
});

const SILENT_MAP = {
  readSatisfiedStatus: false,
  readNormalizedMeasure: false,
  writeSatisfiedStatus: false,
  writeNormalizedMeasure: false,
  readRawScore: false,
  readMinScore: false,
  readMaxScore: false,
  readCompletionStatus: false,
  readProgressMeasure: false,
  writeRawScore: false,
  writeMinScore: false,
  writeMaxScore: false,
  writeCompletionStatus: false,
  writeProgressMeasure: false,
};

export const primary = (
  identifier: string | null,
  maps: (Partial<ObjectiveMap> & { targetObjective: string })[] = [],
): Objective => ({
  identifier,
  isPrimary: true,
  satisfiedByMeasure: false,
  minNormalizedMeasure: 1,
  maps: maps.map((map) => ({ ...SILENT_MAP, ...map })),
});

/** What content leaves that has terminated. */
export const result = (stated: StatedFacts, exit: string | null = ''): ActivityResult => ({
  stated,
  objectives: [],
  totalTime: 0,
  exit,
});
