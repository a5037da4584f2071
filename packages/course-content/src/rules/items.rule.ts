import type { ItemFile } from '../schema/bank.schema.js';
import type { ReadContext } from '../schema/validate.js';
import { comparableAnswer } from '../structure.js';
import type { Rule } from './rule.js';

type ItemOf<T extends ItemFile['type']> = Extract<ItemFile, { type: T }>;
type Report = (holder: object, field: string, message: string, hint: string) => void;

const inRange = (
  item: object,
  field: string,
  count: number,
  [low, high]: readonly [number, number],
  report: Report,
): void => {
  if (count >= low && count <= high) return;
  const range = low === high ? `${low}` : `${low} to ${high}`;
  report(item, field, `${count} ${field}; this type of item has ${range}`, 'add or remove some');
};

const checkOptions = (item: ItemOf<'single' | 'multiple'>, report: Report): void => {
  inRange(item, 'options', item.options.length, [3, 6], report);
  const right = item.options.filter((option) => option.correct).length;
  if (item.type === 'single' && right !== 1) {
    report(
      item,
      'options',
      `${right} options are correct; a single choice has exactly one`,
      'set `correct: true` on one option',
    );
  }
  if (item.type === 'multiple' && (right === 0 || right === item.options.length)) {
    const hint = 'a multiple choice has at least one correct and one incorrect option';
    report(item, 'options', `${right} of ${item.options.length} options are correct`, hint);
  }
};

const reportEqual = (parts: readonly { holder: object; field: string; text: string }[], report: Report): void => {
  const seen = new Set<string>();
  for (const { holder, field, text } of parts) {
    const comparable = comparableAnswer(text);
    if (seen.has(comparable))
      report(holder, field, `the same text stands twice: ${text}`, 'nobody can tell the two apart; change one');
    seen.add(comparable);
  }
};

const checkItem = (item: ItemFile, report: Report): void => {
  switch (item.type) {
    case 'single':
    case 'multiple':
      checkOptions(item, report);
      return reportEqual(
        item.options.map((holder) => ({ holder, field: 'text', text: holder.text })),
        report,
      );
    case 'matching': {
      inRange(item, 'pairs', item.pairs.length, [3, 6], report);
      const right = [...item.pairs, ...(item.distractors ?? [])];
      reportEqual(
        item.pairs.map((holder) => ({ holder, field: 'left', text: holder.left })),
        report,
      );
      return reportEqual(
        right.map((holder) => ({ holder, field: 'right', text: holder.right })),
        report,
      );
    }
    case 'ordering':
      inRange(item, 'steps', item.steps.length, [3, 6], report);
      return reportEqual(
        item.steps.map((holder) => ({ holder, field: 'text', text: holder.text })),
        report,
      );
    case 'short_text':
      return reportEqual(
        item.accept.map((holder) => ({ holder, field: 'text', text: holder.text })),
        report,
      );
    case 'likert':
      inRange(item, 'scale', item.scale.length, [5, 5], report);
      if (item.pool === 'test')
        report(item, 'pool', 'an unscored item stands in the test pool', 'move it to `practice` or `check`');
      return;
    case 'true_false':
    case 'numeric':
      return;
  }
};

/** Every item can be answered and scored. */
export const items: Rule = (course, { sources, problems, damaged }: ReadContext) => {
  const report: Report = (holder, field, message, hint) =>
    problems.error('item', sources.placeOf(holder, field), message, hint);
  for (const item of course.banks.flatMap((bank) => bank.items)) if (!damaged.has(item.id)) checkItem(item, report);
};
