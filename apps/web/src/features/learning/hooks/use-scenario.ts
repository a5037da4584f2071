import type { ScenarioRun } from '@integra/shared-types/learning';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '../../../lib/api/api-error.js';
import { useLanguage } from '../../../lib/i18n/use-language.js';
import { keepProgress } from '../api/learning-cache.js';
import { chooseInScenario, keepScenarioRun, scenarioRunQuery, startScenarioRun } from '../api/scenario-run.js';

/** Another page went on with this run, or started the next one. */
const isOutOfStep = (error: unknown): boolean => error instanceof ApiError && error.code === 'scenario_out_of_step';

/**
 * A run of a scenario. The server holds it: this only asks for the newest run, starts one, and sends choices.
 * `newText` counts up whenever this page made new text appear, so that the focus can be taken there.
 */
export const useScenario = (enrolmentId: string, blockKey: string) => {
  const { language } = useLanguage();
  const client = useQueryClient();
  const [newText, setNewText] = useState(0);
  const current = useQuery(scenarioRunQuery(enrolmentId, blockKey, language));

  const show = (run: ScenarioRun) => {
    keepScenarioRun(client, enrolmentId, run, language);
    setNewText((count) => count + 1);
  };
  const start = useMutation({
    mutationFn: (fromNodeKey: string | null) => startScenarioRun(enrolmentId, blockKey, fromNodeKey, language),
    onSuccess: show,
  });
  const choose = useMutation({
    mutationFn: ({ run, optionKey }: { run: ScenarioRun; optionKey: string }) =>
      chooseInScenario(run, optionKey, language),
    onSuccess: ({ run, progress }) => {
      show(run);
      keepProgress(client, enrolmentId, progress);
    },
    onError: async (error) => {
      if (isOutOfStep(error)) await current.refetch();
    },
  });

  return {
    current,
    newText,
    start: { ...start, run: (fromNodeKey: string | null) => start.mutate(fromNodeKey) },
    choose: {
      run: (run: ScenarioRun, optionKey: string) => choose.mutate({ run, optionKey }),
      /** Option whose answer is awaited. */
      pending: choose.isPending ? choose.variables.optionKey : null,
      error: isOutOfStep(choose.error) ? null : choose.error,
      wentOnElsewhere: isOutOfStep(choose.error),
    },
  };
};
