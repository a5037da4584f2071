import type { Language } from '@integra/shared-types/languages';
import type { CompiledCourse } from '../compiled-course.js';
import type { LoadedCourse } from '../course-model.js';
import type { FrameworkText } from '../structure.js';
import { canonicalHash } from './canonical-hash.js';
import type { TextReader } from './text-reader.js';

const textOf = ({ framework }: LoadedCourse, reader: TextReader): FrameworkText => {
  const fallbacks: FrameworkText['fallbacks'] = [];
  const { text } = reader.fields('framework', (field, language) => {
    fallbacks.push({ field, language });
  });
  const competences = framework.domains.flatMap((domain) => domain.competences);
  return {
    title: text('title'),
    label: text('label'),
    levels: Object.fromEntries(
      framework.levels.map(({ id }) => [id, { title: text(`levels.${id}.title`), text: text(`levels.${id}.text`) }]),
    ),
    domains: Object.fromEntries(framework.domains.map(({ code }) => [code, text(`domains.${code}`)])),
    competences: Object.fromEntries(
      competences.map(({ code, indicators }) => [
        code,
        {
          title: text(`competences.${code}.title`),
          indicators: Object.fromEntries(
            indicators.map(({ level }) => [level, text(`competences.${code}.indicators.${level}`)]),
          ),
        },
      ]),
    ),
    profiles: Object.fromEntries(framework.profiles.map(({ id }) => [id, text(`profiles.${id}`)])),
    fallbacks,
  };
};

/** The competence framework with the languages of the course. `readers` begins with the source language. */
export const compileFramework = (course: LoadedCourse, readers: readonly TextReader[]): CompiledCourse['framework'] => {
  const { framework, settings } = course;
  const definition = {
    key: framework.key,
    version: framework.version,
    levels: framework.levels.map((level) => level.id),
    domains: framework.domains.map(({ code, competences }) => ({
      code,
      competences: competences.map((competence) => ({
        code: competence.code,
        levels: competence.indicators.map((indicator) => indicator.level),
      })),
    })),
    profiles: framework.profiles.map(({ id, targets }) => ({ key: id, targets })),
    sourceLanguage: settings.source_language,
  };
  const texts: Partial<Record<Language, FrameworkText>> = Object.fromEntries(
    readers.map((reader) => [reader.language, textOf(course, reader)]),
  );
  const document = { ...definition, texts };
  const source = texts[settings.source_language];
  return { hash: canonicalHash(document), sourceHash: canonicalHash({ definition, source }), document };
};
