import type { Language } from '@integra/shared-types/languages';
import { parseMarkdown, quotesWithSource, type Stretch } from '../markdown/markdown.js';
import { WORDING_EN } from './wording-en.js';
import { WORDING_FR } from './wording-fr.js';
import type { WordingRule } from './wording-rule.js';

const RULES: Partial<Record<Language, readonly WordingRule[]>> = { en: WORDING_EN, fr: WORDING_FR };

export type WordingFinding = Stretch & { found: string; rule: WordingRule };

const blank = (text: string, { offset, length }: Stretch): string =>
  text.slice(0, offset) + ' '.repeat(length) + text.slice(offset + length);

/** White space of a title may be broken over lines in a text. */
const stretchesOf = (text: string, pattern: RegExp): Stretch[] =>
  [...text.matchAll(pattern)].map((match) => ({ offset: match.index, length: match[0].length }));

const titlePattern = (title: string): RegExp =>
  new RegExp(title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'), 'giu');

/** Addresses of links: not read by anybody. */
const LINK_TARGET = /\]\([^)]*\)/g;

/**
 * Finds wordings that the project avoids. Quotes with a source and titles of sources are other people's words, so they pass.
 * @param titles titles of publications that may be named in the text
 */
export const lintWording = (
  text: string,
  language: Language,
  format: 'line' | 'markdown' | 'answers',
  titles: readonly string[],
): WordingFinding[] => {
  const rules = RULES[language] ?? [];
  if (!rules.some((rule) => text.match(rule.pattern))) return [];
  const exempt = [
    ...(format === 'markdown' ? quotesWithSource(parseMarkdown(text)) : []),
    ...stretchesOf(text, LINK_TARGET),
    ...titles.flatMap((title) => stretchesOf(text, titlePattern(title))),
  ];
  const readable = exempt.reduce(blank, text);
  return rules.flatMap((rule) =>
    [...readable.matchAll(rule.pattern)].map((match) => ({
      offset: match.index,
      length: match[0].length,
      found: match[0].replace(/\s+/g, ' '),
      rule,
    })),
  );
};
