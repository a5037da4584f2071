import type { Client } from 'pg';

type Drawn = { questionVersionId: string; choices: string[]; right: string[] };
type Scoring = {
  type: string;
  options?: { key: string; correct: boolean }[];
  correct?: boolean;
  pairs?: string[];
  steps?: string[];
  scale?: string[];
  answer?: number;
};

const placeIn = (keys: readonly string[], key: string): string => String(keys.indexOf(key) + 1);

const answerTo = (scoring: Scoring, { choices, right }: Drawn, accepted: string | null): Record<string, unknown> => {
  const { type, options = [], pairs = [], steps = [] } = scoring;
  const correct = options.filter((option) => option.correct).map(({ key }) => placeIn(choices, key));
  switch (type) {
    case 'single':
      return { type, choice: correct[0] };
    case 'multiple':
      return { type, choices: correct };
    case 'true_false':
      return { type, value: scoring.correct };
    case 'matching':
      return { type, pairs: Object.fromEntries(pairs.map((key) => [placeIn(choices, key), placeIn(right, key)])) };
    case 'ordering':
      return { type, order: steps.map((key) => placeIn(choices, key)) };
    case 'numeric':
      return { type, value: scoring.answer };
    case 'short_text':
      return { type, text: accepted };
    default:
      return { type, choice: '1' };
  }
};

/** The right answers of an attempt, read from the database as nobody else can. */
export const rightAnswers = async (client: Client, attemptId: string): Promise<Record<string, unknown>[]> => {
  const { rows } = await client.query<{ drawn: Drawn; scoring: Scoring; accepted: string | null }>(
    `SELECT drawn, scoring, (SELECT text -> 'accept' ->> 0 FROM question_text WHERE question_version_id = version.id AND language = 'en' LIMIT 1) AS accepted
     FROM quiz_attempt, jsonb_array_elements(questions) WITH ORDINALITY AS given (drawn, position)
     JOIN question_version version ON version.id = (drawn ->> 'questionVersionId')::uuid
     WHERE quiz_attempt.id = $1 ORDER BY position`,
    [attemptId],
  );
  return rows.map(({ drawn, scoring, accepted }) => answerTo(scoring, drawn, accepted));
};
