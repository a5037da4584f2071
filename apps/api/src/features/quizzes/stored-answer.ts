/** An answer in the item's own option keys (the contract's answer carries places in the attempt's order instead). */
export type StoredAnswer =
  | { type: 'single' | 'likert'; option: string }
  | { type: 'multiple'; options: string[] }
  | { type: 'true_false'; value: boolean }
  | { type: 'matching'; pairs: Record<string, string> }
  | { type: 'ordering'; order: string[] }
  | { type: 'short_text'; text: string }
  | { type: 'numeric'; value: number };
