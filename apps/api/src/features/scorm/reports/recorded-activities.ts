import { factsOf, openableActivities, standardOf } from '@integra/scorm-runtime/activities';
import { type Summary, summarise } from '@integra/scorm-runtime/cmi';
import type { RecordedActivity } from '@integra/shared-types/scorm-records';
import type { ActivityResult } from '../playing/attempt-roll-up.js';
import type { PlayedPackage } from '../playing/played-packages.js';
import { keptOf } from '../playing/stored-key.js';
import { parseValues } from './records.repository.js';

const HUNDREDTHS = 100;

/** What each activity of a package set, in the order of the manifest; the same shape for every standard. */
export const recordedActivities = (
  { organization, edition }: PlayedPackage,
  results: Readonly<Record<string, ActivityResult>>,
  values: Readonly<Record<string, string>>,
): RecordedActivity[] =>
  openableActivities(organization).map((activity): RecordedActivity => {
    const result = keptOf(results, activity.identifier);
    const kept = parseValues(keptOf(values, activity.identifier));
    const summary = summarise(standardOf(edition), kept, factsOf(edition, activity));
    return {
      identifier: activity.identifier,
      title: activity.title,
      wasOpened: result !== undefined,
      completion: result?.completion ?? 'not attempted',
      success: result?.success ?? 'unknown',
      score: result?.score ?? { scaled: null, raw: null, min: null, max: null },
      progressMeasure: result?.progressMeasure ?? null,
      seconds: (result?.totalTime ?? 0) / HUNDREDTHS,
      location: summary.location,
      objectives: summary.objectives.map(({ id, description, completion, success, score }) => ({
        id,
        description,
        completion,
        success,
        score,
      })),
      interactions: recordedInteractions(summary),
      comments: summary.comments.map(({ text, location }) => ({ text, location })),
    };
  });

export const recordedInteractions = ({
  interactions,
}: Pick<Summary, 'interactions'>): RecordedActivity['interactions'] =>
  interactions.map(({ id, type, description, response, correctResponses, result, weighting, latency, timestamp }) => ({
    id,
    type,
    description,
    response,
    correctResponses,
    result,
    weighting,
    latencySeconds: latency === null ? null : latency / HUNDREDTHS,
    timestamp,
  }));
