import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { useConnection } from '../../../lib/api/connection.js';
import { useLanguage } from '../../../lib/i18n/use-language.js';
import { attemptQuery, saveAnswer, type TimedAttempt } from '../api/attempt.js';
import { AnswerOutbox, type OutboxLine } from './answer-outbox.js';
import type { KeptAnswers } from './kept-answers.js';
import type { OutboxState } from './outbox.types.js';

/** Left with something unsent, by attempt: coming back, also through a new login, finds it. In memory only. */
const unfinishedOf = new WeakMap<QueryClient, Map<string, AnswerOutbox>>();

const unfinishedIn = (client: QueryClient): Map<string, AnswerOutbox> => {
  const known = unfinishedOf.get(client) ?? new Map<string, AnswerOutbox>();
  unfinishedOf.set(client, known);
  return known;
};

/** The answers of the attempt on the page: given here, sent from here, and brought up to what the server tells. */
export const useAnswerOutbox = (
  timed: TimedAttempt,
  kept: KeptAnswers,
): { outbox: AnswerOutbox; state: OutboxState } => {
  const { attempt, clock } = timed;
  const { language } = useLanguage();
  const client = useQueryClient();
  const isConnected = useConnection() === 'fine';

  const line = (): OutboxLine => ({
    save: (position, body) => saveAnswer(attempt.id, position, body),
    reload: async () => (await client.fetchQuery({ ...attemptQuery(attempt.id, language), retry: false })).attempt,
    keep: kept.keep,
    now: () => performance.now() + clock,
  });
  const [outbox] = useState(() => unfinishedIn(client).get(attempt.id) ?? new AnswerOutbox(attempt, line()));
  const state = useSyncExternalStore(outbox.subscribe, outbox.state);

  const connect = useEffectEvent(() => {
    outbox.line = line();
    outbox.adopt(attempt);
  });
  useEffect(() => connect(), [outbox, timed, language, kept]);
  useEffect(() => outbox.restore(kept.earlier), [outbox, kept]);
  useEffect(() => {
    if (isConnected) outbox.retry();
  }, [outbox, isConnected]);

  useEffect(() => {
    const onHide = () => document.visibilityState === 'hidden' && outbox.leave();
    const leave = () => outbox.leave();
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('pagehide', leave);
      outbox.leave();
      const unfinished = unfinishedIn(client);
      if (outbox.state().unsentCount > 0) unfinished.set(attempt.id, outbox);
      else unfinished.delete(attempt.id);
    };
  }, [client, outbox, attempt.id]);

  return { outbox, state };
};
