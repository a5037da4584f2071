import type { Launch, StatusFacts } from '../cmi.js';
import type { Activity, Edition } from '../manifest.js';

/** What the manifest says of one activity to its SCO, and to whoever judges its status. */
export type ActivityFacts = Pick<Launch, 'launchData' | 'maxTimeAllowed' | 'timeLimitAction'> &
  Omit<StatusFacts, 'isFinished'>;

const given = <Key extends string, Value>(key: Key, value: Value | null | undefined): Partial<Record<Key, Value>> =>
  value == null ? {} : ({ [key]: value } as Record<Key, Value>);

/** Thresholds count only where the manifest says that the measure decides. */
export const factsOf = (edition: Edition, activity: Activity): ActivityFacts => {
  const said = {
    ...given('launchData', activity.dataFromLms),
    ...given('timeLimitAction', activity.timeLimitAction),
  };
  if (edition === '1.2') {
    return {
      ...said,
      ...given('masteryScore', activity.masteryScore),
      ...given('maxTimeAllowed', activity.maxTimeAllowed),
    };
  }
  const { sequencing, completionThreshold } = activity;
  const primary = sequencing?.objectives.find(({ isPrimary }) => isPrimary);
  return {
    ...said,
    ...given('maxTimeAllowed', sequencing?.limitConditions.attemptAbsoluteDurationLimit),
    ...given('scaledPassingScore', primary?.satisfiedByMeasure ? primary.minNormalizedMeasure : null),
    ...given(
      'completionThreshold',
      completionThreshold?.completedByMeasure ? completionThreshold.minProgressMeasure : null,
    ),
    ...given('isCompletionSetByContent', sequencing?.deliveryControls.completionSetByContent),
  };
};
