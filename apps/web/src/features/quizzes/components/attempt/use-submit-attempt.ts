import type { Attempt } from '@integra/shared-types/quizzes';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { enrolmentKey } from '../../../../lib/enrolments/enrolment-key.js';
import { useLanguage } from '../../../../lib/i18n/use-language.js';
import { LEARNER_PATHS } from '../../../../lib/routing/learner-paths.js';
import { attemptResultQuery, submitAttempt } from '../../api/attempt.js';
import type { AnswerOutbox } from '../../autosave/answer-outbox.js';

/** Told to the result page, which then announces the result. */
export type SubmittedState = { isNew: true; isTimeUp: boolean };

/**
 * Sends what is unsent, submits and goes to the result.
 * @returns a function that rejects with what went wrong; nothing is lost then, and it can be called again
 */
export const useSubmitAttempt = (attempt: Attempt, outbox: AnswerOutbox) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { language } = useLanguage();
  const { id, enrolmentId, lessonKey, quizKey } = attempt;

  return async (isTimeUp: boolean): Promise<void> => {
    try {
      await outbox.flush();
    } catch (error) {
      // Submitted from elsewhere meanwhile, or too late for answers: the attempt still ends.
      if (outbox.state().end === null) throw error;
    }
    client.setQueryData(attemptResultQuery(id, language).queryKey, await submitAttempt(id, language));
    void client.invalidateQueries({ queryKey: enrolmentKey(enrolmentId) });
    void client.invalidateQueries({ queryKey: ['my-learning'] });
    const state: SubmittedState = { isNew: true, isTimeUp };
    await navigate(LEARNER_PATHS.quizResult(enrolmentId, lessonKey, quizKey, id), { replace: true, state });
  };
};
