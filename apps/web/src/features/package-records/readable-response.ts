/** Kinds of questions whose answers are written in the notation of the standard; every other answer is what somebody typed. */
const IN_NOTATION: ReadonlySet<string> = new Set([
  'choice',
  'matching',
  'sequencing',
  'performance',
  'numeric',
  'fill-in',
]);

/**
 * An answer without the marks that SCORM 2004 puts between its parts: "a[,]b" as "a, b", "1[.]x" as "1 → x", "1[:]5" as "1 – 5".
 * @param type of the question
 */
export const readableResponse = (response: string, type: string | null): string =>
  type !== null && IN_NOTATION.has(type)
    ? response.replaceAll('[,]', ', ').replaceAll('[.]', ' → ').replaceAll('[:]', ' – ')
    : response;
