import { IdSchema } from '@integra/shared-types/common';
import { AnswerSchema } from '@integra/shared-types/quizzes';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { newId } from '../../../lib/new-id.js';
import { openUnsentStore, type UnsentStore } from '../../../lib/unsent/unsent-store.js';
import type { UnsentAnswer } from './outbox.types.js';

const KIND = 'quiz-answers';

const KeptAnswersSchema = z.object({
  kind: z.literal(KIND),
  attemptId: IdSchema,
  unsent: z.array(
    z.object({
      position: z.number().int().min(0),
      answer: AnswerSchema.nullable(),
      isFlagged: z.boolean(),
      givenAt: z.number(),
    }),
  ),
});

export type KeptAnswers = {
  /** Given on an earlier page of this login and perhaps never sent, oldest first. */
  earlier: readonly UnsentAnswer[];
  /** Replaces what this page keeps. */
  keep: (unsent: readonly UnsentAnswer[]) => void;
};

/** What other pages of this login kept of this attempt. */
const keptOf = async (store: UnsentStore, attemptId: string): Promise<{ id: string; unsent: UnsentAnswer[] }[]> => {
  const records = await store.list();
  return records.flatMap(({ id, value }) => {
    const { data } = KeptAnswersSchema.safeParse(value);
    return data?.attemptId === attemptId ? [{ id, unsent: data.unsent }] : [];
  });
};

/** The unsent answers of one attempt in the browser's encrypted storage; each page writes a record of its own. */
const openKeptAnswers = async (attemptId: string): Promise<KeptAnswers> => {
  const store = await openUnsentStore();
  const earlier = await keptOf(store, attemptId);
  const own = newId();
  // Removed only after this page's first own record, so that what was in them is never nowhere.
  let outdated = earlier.map(({ id }) => id);
  return {
    earlier: earlier.flatMap(({ unsent }) => unsent).sort((one, other) => one.givenAt - other.givenAt),
    keep: (unsent) => {
      if (unsent.length > 0) void store.put(own, { kind: KIND, attemptId, unsent });
      else void store.remove(own);
      for (const id of outdated) void store.remove(id);
      outdated = [];
    },
  };
};

/** Opened once for as long as the attempt is on the page. Never fails: without storage it keeps nothing. */
export const keptAnswersQuery = (attemptId: string) =>
  queryOptions({
    queryKey: ['kept-answers', attemptId],
    queryFn: () => openKeptAnswers(attemptId),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    structuralSharing: false,
  });
