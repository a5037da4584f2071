import { COLLECTIONS_1_2, ELEMENTS_1_2 } from './elements-12.js';
import { COLLECTIONS_2004, ELEMENTS_2004 } from './elements-2004.js';
import type { CollectionRule, ElementRule } from './element.js';
import type { CmiStandard } from './standard.js';

/** A standard's tables with its keywords, made to be looked up. */
export type Model = {
  collections: readonly CollectionRule[];
  rules: ReadonlyMap<string, ElementRule>;
  /** Where each pattern stands in the table. */
  positions: ReadonlyMap<string, number>;
  /** The elements of one row of each list, inner lists with the number 0: `id`, `score.raw`, `objectives.0.id`. */
  rowElements: ReadonlyMap<string, readonly string[]>;
};

const keyword = (pattern: string, value?: string): ElementRule => ({
  pattern,
  type: { kind: 'keyword' },
  access: 'read-only',
  ...(value === undefined ? {} : { default: value }),
});

/** `_children` of every group that has them: the names directly below it, as one word. */
function childrenKeywords(rules: readonly ElementRule[], groups: readonly string[]): ElementRule[] {
  return groups.map((group) => {
    const below = rules
      .map((rule) => rule.pattern)
      .filter((pattern) => pattern.startsWith(`${group}.`))
      .map((pattern) => pattern.slice(group.length + 1).replace(/^[nm]\./, ''))
      .map((rest) => rest.split('.', 1)[0] ?? '');
    return keyword(`${group}._children`, [...new Set(below)].join(','));
  });
}

function elementsOfRow(rules: readonly ElementRule[], list: string): string[] {
  const row = `${list}.${list.includes('.n.') ? 'm' : 'n'}.`;
  return rules
    .filter((rule) => rule.pattern.startsWith(row))
    .map((rule) => rule.pattern.slice(row.length).replace('.m.', '.0.'));
}

function model(
  rules: readonly ElementRule[],
  collections: readonly CollectionRule[],
  groups: readonly string[],
  version: readonly ElementRule[],
): Model {
  const all = [
    ...version,
    ...rules,
    ...childrenKeywords(rules, groups),
    ...collections.map((collection) => keyword(`${collection.pattern}._count`)),
  ];
  return {
    collections,
    rules: new Map(all.map((rule) => [rule.pattern, rule])),
    positions: new Map(all.map((rule, position) => [rule.pattern, position])),
    rowElements: new Map(collections.map(({ pattern }) => [pattern, elementsOfRow(rules, pattern)])),
  };
}

export const MODELS: Record<CmiStandard, Model> = {
  '1.2': model(
    ELEMENTS_1_2,
    COLLECTIONS_1_2,
    [
      'cmi.core',
      'cmi.core.score',
      'cmi.objectives',
      'cmi.objectives.n.score',
      'cmi.student_data',
      'cmi.student_preference',
      'cmi.interactions',
    ],
    [keyword('cmi._version', '3.4')],
  ),
  '2004': model(
    ELEMENTS_2004,
    COLLECTIONS_2004,
    [
      'cmi.comments_from_learner',
      'cmi.comments_from_lms',
      'cmi.interactions',
      'cmi.learner_preference',
      'cmi.objectives',
      'cmi.objectives.n.score',
      'cmi.score',
      'adl.data',
    ],
    [keyword('cmi._version', '1.0')],
  ),
};

/** A row number as the standards write it: decimal, no leading zero. */
const ROW_NUMBER = /^(?:0|[1-9]\d{0,6})$/;
const TARGETED = /^(adl\.nav\.request_valid\.(?:choice|jump))\.\{target=[^{}]+\}$/s;
const PLACEHOLDERS: ReadonlySet<string> = new Set(['n', 'm']);

/** The pattern a name falls under, with its row numbers; null when a segment is no name and no row number. */
export function patternOf(name: string): { pattern: string; indices: number[] } | null {
  const targeted = TARGETED.exec(name);
  if (targeted) return { pattern: `${targeted[1]}.{target}`, indices: [] };
  const indices: number[] = [];
  const segments = name.split('.').map((segment) => {
    if (!ROW_NUMBER.test(segment)) return segment;
    indices.push(Number(segment));
    return indices.length === 1 ? 'n' : 'm';
  });
  const literal = name.split('.').some((segment) => PLACEHOLDERS.has(segment) || segment.startsWith('{'));
  return literal ? null : { pattern: segments.join('.'), indices };
}
