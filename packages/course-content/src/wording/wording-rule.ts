/** One wording of the project's list (domain reference §2.2): what to avoid, why, and what to write. */
export type WordingRule = {
  id: string;
  pattern: RegExp;
  reason: string;
  suggestion: string;
};

/** Whole words, in any script and case; a space in the source is any white space. */
export const phrase = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${source.replace(/ /g, '\\s+')})(?![\\p{L}\\p{N}])`, 'giu');

/** Said of something seen, in one sentence, unless the sentence denies it. */
export const asSign = (seen: string, sign: string, denial: string): RegExp =>
  phrase(`(?:${seen})(?![^.!?]*(?<!\\p{L})(?:${denial})(?!\\p{L}))[^.!?]{1,80}?(?:${sign})`);

export const REASONS = {
  personFirst: 'a noun swallows the person: person first',
  ideology: 'a faith is not an ideology; all ideologies are named in the same way',
  appearance: 'faith, dress, language and reading are no signs of anything',
  checklist: 'one sign means nothing by itself; it is a reason to ask, consult and record',
  profile: 'there is no single profile and no infection',
  attitude: 'the goal is behaviour; thought is free, and nobody is worked upon',
  custody: 'the Council of Europe and the United Nations speak of prisoners and persons in custody',
} as const;
