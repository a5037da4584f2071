/** What a value's type says of it; a text beyond the length every system must keep is kept, and warned about. */
export type Judgement = 'fine' | 'too_long' | 'type_mismatch' | 'out_of_range';

/** The worst of several: a part that is wrong makes the whole wrong. */
export function worstOf(judgements: readonly Judgement[]): Judgement {
  const order: readonly Judgement[] = ['type_mismatch', 'out_of_range', 'too_long'];
  return order.find((judgement) => judgements.includes(judgement)) ?? 'fine';
}

/** The judgement of a text that is well formed or not, against the smallest length a system must keep. */
export function judgeText(isWellFormed: boolean, text: string, length: number): Judgement {
  if (!isWellFormed) return 'type_mismatch';
  return text.length > length ? 'too_long' : 'fine';
}
