import type { TranslatedText } from '../segments/segment.js';
import type { Rule } from './rule.js';

const NAME_OF: Readonly<Record<string, string>> = {
  modules: 'module',
  lessons: 'lesson',
  blocks: 'block',
  outcomes: 'outcome',
  items: 'item',
  options: 'option',
  pairs: 'pair',
  distractors: 'distractor',
  steps: 'step',
  scale: 'scale point',
  questions: 'question',
  benign: 'explanation',
  protective: 'protective factor',
  scenarios: 'scenario',
  nodes: 'node',
  causes: 'cause',
  debrief: 'debriefing question',
  quizzes: 'quiz',
  bands: 'quiz',
  competences: 'competence',
  indicators: 'indicator',
  levels: 'level',
  domains: 'domain',
  profiles: 'profile',
  variants: 'variant',
};

const prefixesOf = (id: string): string[] =>
  id.split('.').map((_, index, parts) => parts.slice(0, index + 1).join('.'));

const describe = (missing: readonly string[], unit: string): { message: string; hint: string } => {
  const key = missing.at(-1) ?? '';
  const name = missing.at(-3) === 'bands' ? 'band' : NAME_OF[missing.at(-2) ?? ''];
  return name === undefined
    ? {
        message: `translates \`${key}\` of \`${missing.at(-2)}\`, which has no such text in the source`,
        hint: `remove it, or write it in ${unit} of the source language first`,
      }
    : {
        message: `translates the ${name} \`${key}\`, which ${unit} does not have in the source language`,
        hint: `correct the key, or remove the translation; a translation adds no structure`,
      };
};

/** A translation holds texts for what the source has, in the file of the same name, and nothing else. */
export const knownTranslations: Rule = (course, { sources, problems, damaged }) => {
  const known = new Map<string, Set<string>>();
  for (const { unit, id } of course.segments) {
    const prefixes = known.get(unit) ?? new Set();
    for (const prefix of prefixesOf(id)) prefixes.add(prefix);
    known.set(unit, prefixes);
  }
  const reportOnce = new Set<string>();
  const check = (id: string, text: TranslatedText): void => {
    const source = known.get(text.unit);
    const missing = source && prefixesOf(id).find((prefix) => !source.has(prefix));
    if (missing === undefined || missing === '') return;
    const parts = missing.split('.');
    const origin = text.trail[text.trail.length - id.split('.').length + parts.length - 1];
    if (!origin || parts.some((part) => damaged.has(part))) return;
    const place = sources.placeOfKey(origin.holder, origin.key);
    const spot = `${place.file}:${place.line}:${place.column}`;
    if (reportOnce.has(spot)) return;
    reportOnce.add(spot);
    const { message, hint } = describe(parts, text.unit);
    problems.error('unknown-translation', place, message, hint);
  };
  for (const texts of course.translations.values()) for (const [id, text] of texts) check(id, text);
};
