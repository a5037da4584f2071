/** Conditions may be unknown (null), and a rule applies only where it is true. Source: Sequencing and Navigation, UP.2.1. */
export type Truth = boolean | null;

/** Unknown stays unknown when negated. */
export const negated = (truth: Truth): Truth => (truth === null ? null : !truth);

export function combined(truths: readonly Truth[], combination: 'all' | 'any'): Truth {
  if (truths.length === 0) return null;
  const decisive = combination === 'any';
  if (truths.includes(decisive)) return decisive;
  return truths.includes(null) ? null : !decisive;
}
