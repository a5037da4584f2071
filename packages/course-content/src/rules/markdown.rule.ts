import { blocksOf } from '../course-model.js';
import { forbiddenParts, linksOf, parseMarkdown } from '../markdown/markdown.js';
import { allTexts } from './all-texts.js';
import type { Rule } from './rule.js';

const isWebAddress = (url: string): boolean =>
  URL.canParse(url) && ['http:', 'https:', 'mailto:'].includes(new URL(url).protocol);

/** Texts hold only what a lesson shows, and every link leads somewhere. */
export const markdown: Rule = (course, { sources, problems, damaged }) => {
  const anchors = new Set([
    ...blocksOf(course).flatMap(({ module, lesson, block }) => [module.id, lesson.id, block.id]),
    ...damaged,
  ]);
  const isWhole = course.modules.length === course.settings.modules.length;
  const linkProblem = (url: string): string | null => {
    if (url.startsWith('#')) {
      return anchors.has(url.slice(1)) || !isWhole
        ? null
        : `the link leads nowhere: there is no module, lesson or block \`${url.slice(1)}\``;
    }
    return isWebAddress(url) ? null : `the link leads nowhere: \`${url}\``;
  };
  for (const piece of allTexts(course)) {
    if (piece.format !== 'markdown') continue;
    const root = parseMarkdown(piece.text);
    const at = (offset: number, length: number) =>
      sources.placeInText(piece.holder, piece.key, piece.text, offset, length);
    for (const { offset, length, message, hint } of forbiddenParts(root)) {
      problems.error('markdown', at(offset, length), message, hint);
    }
    for (const { offset, length, url, hasText } of linksOf(root)) {
      const message = linkProblem(url);
      const hint = 'use https://…, mailto:… or #key of a module, lesson or block';
      if (message !== null) problems.error('link', at(offset, length), message, hint);
      if (!hasText)
        problems.error('link', at(offset, length), 'the link has no text', 'write what it leads to in the brackets');
    }
  }
};
