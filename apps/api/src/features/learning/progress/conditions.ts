import type { Condition } from '@integra/course-content/structure';
import type { Lock } from '@integra/shared-types/learning';

/** What a condition is checked against. */
export type LockFacts = {
  readonly isModuleDone: (moduleKey: string) => boolean;
  readonly isQuizPassed: (quizKey: string) => boolean;
  readonly requiredModules: readonly string[];
  readonly now: Date;
};

/** A date opens at midnight UTC, so that it is the same moment for everybody in the course. */
const opensAt = (date: string): Date => new Date(`${date}T00:00:00Z`);

/** A prerequisite, or the course's completion rule, with each of its parts marked met or not. */
export const evaluateCondition = (condition: Condition, facts: LockFacts): Lock => {
  if ('module' in condition) {
    return { kind: 'module', key: condition.module, isMet: facts.isModuleDone(condition.module) };
  }
  if ('quiz' in condition) return { kind: 'quiz', key: condition.quiz, isMet: facts.isQuizPassed(condition.quiz) };
  if ('date' in condition) return { kind: 'date', date: condition.date, isMet: facts.now >= opensAt(condition.date) };
  if ('modules' in condition) {
    return evaluateCondition({ all: facts.requiredModules.map((module) => ({ module })) }, facts);
  }
  const kind = 'all' in condition ? 'all' : 'any';
  const parts = ('all' in condition ? condition.all : condition.any).map((part) => evaluateCondition(part, facts));
  const isMet = kind === 'all' ? parts.every((part) => part.isMet) : parts.some((part) => part.isMet);
  return { kind, parts, isMet };
};

/** The next moment at which a date in the lock opens; null when none is ahead. */
export const nextOpening = (lock: Lock): Date | null => {
  if (lock.kind === 'date') return lock.isMet ? null : opensAt(lock.date);
  if (!('parts' in lock)) return null;
  const openings = lock.parts.flatMap((part) => nextOpening(part) ?? []);
  return openings.length === 0 ? null : new Date(Math.min(...openings.map((opening) => opening.getTime())));
};
