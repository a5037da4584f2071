import type { Language } from '@integra/shared-types/language-table';
import {
  CurrentScenarioRunSchema,
  LEARNING_PATHS,
  ScenarioChosenSchema,
  type ScenarioRun,
  ScenarioRunSchema,
} from '@integra/shared-types/learning';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { apiFetch } from '../../../lib/api/api-fetch.js';
import { enrolmentKey } from '../../../lib/enrolments/enrolment-key.js';

const scenarioRunKey = (enrolmentId: string, blockKey: string) =>
  [...enrolmentKey(enrolmentId), 'scenario', blockKey] as const;

/** The newest run of a scenario, or null before the first: that is how it goes on after a refresh or on another device. */
export const scenarioRunQuery = (enrolmentId: string, blockKey: string, language: Language) =>
  queryOptions({
    queryKey: [...scenarioRunKey(enrolmentId, blockKey), language],
    queryFn: ({ signal }) =>
      apiFetch(LEARNING_PATHS.scenario(enrolmentId, blockKey), {
        query: { language },
        responseSchema: CurrentScenarioRunSchema,
        signal,
      }),
    select: (answer) => answer.run,
    placeholderData: (before, query) =>
      query?.queryKey[1] === enrolmentId && query.queryKey[3] === blockKey ? before : undefined,
  });

/** Starts anew, or from a node of the last run; an open run is gone on with. */
export const startScenarioRun = (
  enrolmentId: string,
  blockKey: string,
  fromNodeKey: string | null,
  language: Language,
) =>
  apiFetch(LEARNING_PATHS.scenario(enrolmentId, blockKey), {
    method: 'POST',
    query: { language },
    body: { fromNodeKey },
    responseSchema: ScenarioRunSchema,
  });

/** Sent again after a lost answer it changes nothing: the length of the path says which choice is meant. */
export const chooseInScenario = (run: ScenarioRun, optionKey: string, language: Language) =>
  apiFetch(LEARNING_PATHS.scenarioChoices(run.id), {
    method: 'POST',
    query: { language },
    body: { step: run.path.length, nodeKey: run.currentNodeKey, optionKey },
    responseSchema: ScenarioChosenSchema,
  });

/** Keeps the run of this language; what other languages hold of it is read again when it is needed. */
export const keepScenarioRun = (
  client: QueryClient,
  enrolmentId: string,
  run: ScenarioRun,
  language: Language,
): void => {
  client.removeQueries({ queryKey: scenarioRunKey(enrolmentId, run.blockKey), type: 'inactive' });
  client.setQueryData(scenarioRunQuery(enrolmentId, run.blockKey, language).queryKey, { run });
};
