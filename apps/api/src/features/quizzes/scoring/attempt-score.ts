import type { CompetencePoints } from '../../learning/index.js';

export type ScoredQuestion = { readonly competence: string; readonly points: number | null };

export type AttemptScore = {
  /** Points reached and possible; unscored questions are left out. */
  readonly score: number;
  readonly maximum: number;
  /** 0..100 with one decimal; null when nothing is scored. */
  readonly percent: number | null;
  readonly byCompetence: CompetencePoints[];
};

const isScored = (question: ScoredQuestion): question is { competence: string; points: number } =>
  question.points !== null;

export const attemptScore = (questions: readonly ScoredQuestion[]): AttemptScore => {
  const scored = questions.filter(isScored);
  const score = scored.reduce((sum, { points }) => sum + points, 0);
  const competences = [...new Set(scored.map(({ competence }) => competence))].toSorted();
  return {
    score,
    maximum: scored.length,
    percent: scored.length === 0 ? null : Math.round((score * 1_000) / scored.length) / 10,
    byCompetence: competences.map((competence) => {
      const own = scored.filter((question) => question.competence === competence);
      return { competence, right: own.reduce((sum, { points }) => sum + points, 0), total: own.length };
    }),
  };
};
