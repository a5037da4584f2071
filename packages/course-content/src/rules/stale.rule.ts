import { textHash } from '../segments/text-hash.js';
import type { Rule } from './rule.js';

/** Says which translations were made from a source text that has changed since. */
export const staleTranslations: Rule = (course, { sources, problems }) => {
  for (const [language, texts] of course.translations) {
    const locks = course.locks.get(language) ?? {};
    let unstamped = 0;
    for (const segment of course.segments) {
      const translation = texts.get(segment.id);
      if (!translation) continue;
      const lock = locks[segment.id];
      if (lock === undefined) unstamped += 1;
      else if (lock !== textHash(segment.text)) {
        const { file, line } = sources.placeOf(segment.holder, segment.key);
        const place = sources.placeOf(translation.holder, translation.key);
        const message = `the source of this text has changed since it was translated: ${file}:${line}`;
        problems.warning(
          'stale',
          place,
          message,
          `read it again, then \`pnpm content stamp ${course.slug} ${language}\``,
        );
      }
    }
    if (unstamped > 0) {
      const place = { file: `courses/${course.slug}/locks/${language}.json`, line: 1, column: 1 };
      const message = `${unstamped} translated texts do not say from which source text they were made`;
      problems.warning('stale', place, message, `\`pnpm content stamp ${course.slug} ${language}\``);
    }
  }
};
