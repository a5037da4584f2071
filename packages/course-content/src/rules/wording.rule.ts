import { lintWording } from '../wording/lint-wording.js';
import { allTexts } from './all-texts.js';
import type { Rule } from './rule.js';

const PLACEHOLDER =
  /(?<!\p{L})(?:TODO|TBD|FIXME|XXX|lorem ipsum|à compléter|à traduire|to be written)(?!\p{L})|^(?:…|\.\.\.|\?+|-+)$/iu;

/** Texts keep to the project's wording, and none is a placeholder. */
export const wording: Rule = (course, { sources, problems }) => {
  const titles = [...course.library.values()].map((entry) => entry.title);
  for (const piece of allTexts(course)) {
    const at = (offset: number, length: number) =>
      sources.placeInText(piece.holder, piece.key, piece.text, offset, length);
    const placeholder = PLACEHOLDER.exec(piece.text);
    if (placeholder) {
      const place = at(placeholder.index, placeholder[0].length);
      problems.error('placeholder', place, `a placeholder: ${placeholder[0]}`, 'write the text, or leave the part out');
    }
    if (piece.wordingExempt !== null) continue;
    for (const { offset, length, found, rule } of lintWording(piece.text, piece.language, piece.format, titles)) {
      const hint = `write: ${rule.suggestion} (a quote with its source passes; else \`wording_exempt\` with a reason)`;
      problems.error('wording', at(offset, length), `“${found}”: ${rule.reason}`, hint);
    }
  }
};
