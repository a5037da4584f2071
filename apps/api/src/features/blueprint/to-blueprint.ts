import type { CompiledFramework, FrameworkText } from '@integra/course-content/structure';
import type { Blueprint } from '@integra/shared-types/blueprint';
import type { Language } from '@integra/shared-types/languages';

const wordsOf = (framework: CompiledFramework, language: Language): { language: Language; text: FrameworkText } => {
  const chosen = framework.texts[language] === undefined ? framework.sourceLanguage : language;
  const text = framework.texts[chosen];
  if (text === undefined) throw new TypeError('A framework without its source text');
  return { language: chosen, text };
};

/** The framework in one language; in its source language when it has no translation. */
export const toBlueprint = (framework: CompiledFramework, asked: Language): Blueprint => {
  const { language, text } = wordsOf(framework, asked);
  return {
    key: framework.key,
    version: framework.version,
    language,
    title: text.title,
    label: text.label,
    levels: framework.levels.map((level) => ({ level, title: '', text: '', ...text.levels[level] })),
    domains: framework.domains.map(({ code, competences }) => ({
      code,
      title: text.domains[code] ?? code,
      competences: competences.map((competence) => ({
        code: competence.code,
        title: text.competences[competence.code]?.title ?? competence.code,
        indicators: competence.levels.map((level) => ({
          level,
          text: text.competences[competence.code]?.indicators[level] ?? '',
        })),
      })),
    })),
    profiles: framework.profiles.map(({ key, targets }) => ({ key, title: text.profiles[key] ?? key, targets })),
  };
};
