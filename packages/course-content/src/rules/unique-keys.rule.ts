import { blocksOf } from '../course-model.js';
import type { ReadContext } from '../schema/validate.js';
import type { Rule } from './rule.js';

type Keyed = { holder: object; field: string };

const keyOf = ({ holder, field }: Keyed): string => String((holder as Record<string, unknown>)[field]);

const reportDoubles = (parts: readonly Keyed[], scope: string, { sources, problems }: ReadContext): void => {
  const first = new Map<string, Keyed>();
  for (const part of parts) {
    const key = keyOf(part);
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, part);
      continue;
    }
    const { file, line } = sources.placeOf(earlier.holder, earlier.field);
    const message = `\`${key}\` is used twice ${scope}: first at ${file}:${line}`;
    problems.error(
      'duplicate-id',
      sources.placeOf(part.holder, part.field),
      message,
      'give the newer of the two its own key',
    );
  }
};

const byId = (holder: object): Keyed => ({ holder, field: 'id' });
const fieldOf = (part: object): string | null => ['id', 'code', 'level', 'from'].find((field) => field in part) ?? null;

/** Lists inside a part (options, questions, nodes …): their keys are unique within the list. */
const reportInside = (part: object, context: ReadContext): void => {
  for (const [name, value] of Object.entries(part)) {
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) {
      const parts = value.filter((entry): entry is object => typeof entry === 'object' && entry !== null);
      const keyed = parts.flatMap((holder) => {
        const field = fieldOf(holder);
        return field === null ? [] : [{ holder, field }];
      });
      reportDoubles(keyed, `in \`${name}\``, context);
      for (const entry of parts) reportInside(entry, context);
    } else {
      reportInside(value as object, context);
    }
  }
};

/**
 * Keys are unique within the course, per kind of thing: modules, lessons, blocks and outcomes share one set (links point into
 * it), quizzes, items and scenarios have each their own.
 */
export const uniqueKeys: Rule = (course, context) => {
  const pageParts = course.modules.flatMap((module) => [
    module,
    ...module.outcomes,
    ...module.lessons.flatMap((lesson) => [lesson, ...lesson.blocks]),
  ]);
  reportDoubles(pageParts.map(byId), 'in the course', context);
  reportDoubles(course.settings.modules.map(byId), 'among the modules', context);
  reportDoubles((course.settings.quizzes ?? []).map(byId), 'among the quizzes', context);
  reportDoubles(course.banks.flatMap((bank) => bank.items).map(byId), 'among the items', context);

  const inner = [
    ...blocksOf(course).map(({ block }) => block),
    ...course.banks.flatMap((bank) => bank.items),
    ...course.scenarios,
    ...(course.texts ? [course.texts] : []),
    ...(course.framework ? [course.framework] : []),
  ];
  for (const part of inner) reportInside(part, context);
  const competences = course.framework?.domains.flatMap((domain) => domain.competences) ?? [];
  reportDoubles(
    competences.map((holder) => ({ holder, field: 'code' })),
    'in the framework',
    context,
  );
};
