import type { OutlineDocument } from '@integra/shared-types/content';
import type { ReactNode } from 'react';
import { positionOf } from './outline-position.js';
import { useOutlineLang } from './use-outline-lang.js';

export type OutlineTitles = {
  lesson: (lessonKey: string) => ReactNode;
  module: (moduleKey: string) => ReactNode;
  quiz: (quizKey: string) => ReactNode;
};

/** Titles of a course to be put into sentences of the page, each marked with its language where that is another one. */
export const useOutlineTitles = (outline: OutlineDocument): OutlineTitles => {
  const langOf = useOutlineLang(outline);
  const marked = (title: string, field: string): ReactNode => {
    const lang = langOf(field);
    return lang ? <span lang={lang}>{title}</span> : title;
  };
  return {
    lesson: (key) => {
      const found = positionOf(outline, key);
      return found ? marked(found.lesson.title, `modules.${found.module.key}.lessons.${key}.title`) : key;
    },
    module: (key) => {
      const found = outline.modules.find((module) => module.key === key);
      return found ? marked(found.title, `modules.${key}.title`) : key;
    },
    quiz: (key) => marked(outline.quizzes[key]?.title ?? key, `quizzes.${key}.title`),
  };
};
