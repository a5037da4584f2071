import type { BlockType } from '@integra/shared-types/content';
import type { ItemType } from '../structure.js';

export type TextFormat = 'line' | 'markdown';

/**
 * Where the texts of a source file stand. Source and translation differ in form, never in names: what is a list of parts
 * with ids in the source (`options: [{id: a, text: …}]`) is a map by id in the translation (`options: {a: {text: …}}`). One
 * table says it once, and both lead to the same segment ids.
 */
export type TextShape =
  | { kind: 'text'; format: TextFormat }
  /** Accepted short answers: one segment, because each language has answers of its own. */
  | { kind: 'answers' }
  | { kind: 'fields'; fields: Readonly<Record<string, TextShape>> }
  /** `idKey` names the parts; with `only`, that text alone is the part's text: `{a: …}`, not `{a: {text: …}}`. */
  | { kind: 'list'; idKey: string; only?: string; shape: TextShape | ((part: object) => TextShape) }
  | { kind: 'map'; shape: TextShape };

const line: TextShape = { kind: 'text', format: 'line' };
const markdown: TextShape = { kind: 'text', format: 'markdown' };
const fields = (of: Readonly<Record<string, TextShape>>): TextShape => ({ kind: 'fields', fields: of });
const list = (shape: TextShape | ((part: object) => TextShape), idKey = 'id'): TextShape => ({
  kind: 'list',
  idKey,
  shape,
});
const keyed = (shape: TextShape, idKey = 'id', only = 'text'): TextShape => ({ kind: 'list', idKey, only, shape });
const map = (shape: TextShape): TextShape => ({ kind: 'map', shape });

const whyFields = { text: markdown, rationale: markdown };

const BLOCKS: Readonly<Record<BlockType, TextShape>> = {
  text: fields({ text: markdown, variants: map(fields({ text: markdown })) }),
  callout: fields({
    title: line,
    text: markdown,
    benign: keyed(markdown),
    protective: keyed(markdown),
    variants: map(fields({ title: line, text: markdown })),
  }),
  image: fields({ alt: line, caption: markdown }),
  case_study: fields({
    title: line,
    text: markdown,
    questions: keyed(markdown),
    variants: map(fields({ title: line, text: markdown })),
  }),
  scenario: fields({}),
  reflection: fields({ prompt: markdown, hint: markdown }),
  further_reading: fields({ text: markdown }),
  quiz: fields({}),
  action_plan: fields({ prompt: markdown, hint: markdown }),
  scorm: fields({ title: line, text: markdown }),
  certificate: fields({}),
};

const stem = { stem: markdown, feedback: markdown };
const options = fields({ ...stem, options: list(fields(whyFields)) });

const ITEMS: Readonly<Record<ItemType, TextShape>> = {
  single: options,
  multiple: options,
  true_false: fields({ ...stem, rationale: markdown }),
  matching: fields({
    ...stem,
    pairs: list(fields({ left: markdown, right: markdown, rationale: markdown })),
    distractors: list(fields({ right: markdown })),
  }),
  ordering: fields({ ...stem, steps: list(fields(whyFields)) }),
  short_text: fields({ ...stem, accept: { kind: 'answers' }, rationale: markdown }),
  numeric: fields({ ...stem, unit: line, rationale: markdown }),
  likert: fields({ ...stem, scale: keyed(markdown) }),
};

export const COURSE_TEXTS = fields({
  title: line,
  summary: line,
  description: markdown,
  label: line,
  quizzes: map(fields({ title: line, instructions: markdown })),
  bands: map(keyed(markdown, 'from')),
});

export const MODULE_TEXTS = fields({ title: line, summary: line, note: markdown, outcomes: keyed(markdown) });
export const LESSON_TEXTS = list(fields({ title: line }));
export const BLOCK_TEXTS = list((block) => BLOCKS[(block as { type: BlockType }).type]);
export const ITEM_TEXTS = list((item) => ITEMS[(item as { type: ItemType }).type]);

export const SCENARIO_TEXTS = fields({
  title: line,
  intro: markdown,
  variants: map(fields({ intro: markdown })),
  causes: keyed(markdown),
  nodes: list(fields({ text: markdown, options: list(fields({ text: markdown, note: markdown })) })),
  debrief: keyed(markdown),
  reveal: markdown,
});

export const FRAMEWORK_TEXTS = fields({
  title: line,
  label: line,
  levels: list(fields({ title: line, text: markdown })),
  domains: keyed(line, 'code', 'title'),
  profiles: keyed(line, 'id', 'title'),
});

/** All domains' competences in one map: a translation repeats no structure. */
export const COMPETENCE_TEXTS = list(fields({ title: line, indicators: keyed(markdown, 'level') }), 'code');
