import type { Rule } from './rule.js';

/** Lessons may take a fifth more or less than the course promises. */
const TOLERANCE = 0.2;

/** The settings agree with the folder and with the lessons. */
export const settings: Rule = (course, { sources, problems, damaged }) => {
  const { settings: file, modules, slug } = course;
  if (file.slug !== slug && !damaged.has(file.slug)) {
    const message = `\`slug: ${file.slug}\` stands in the folder ${slug}`;
    problems.error('file', sources.placeOf(file, 'slug'), message, 'rename one of the two');
  }
  if (file.languages?.[file.source_language]) {
    const place = sources.placeOfKey(file.languages, file.source_language);
    problems.error('file', place, 'the source language is not a translation', 'remove it from `languages`');
  }
  if (file.modules.some((module) => damaged.has(module.id)) || modules.length === 0) return;
  const minutes = modules.flatMap((module) => module.lessons).reduce((sum, lesson) => sum + lesson.minutes, 0);
  if (Math.abs(minutes - file.estimated_minutes) > TOLERANCE * file.estimated_minutes) {
    const message = `the lessons take ${minutes} minutes together, the course says ${file.estimated_minutes}`;
    const hint = 'correct `estimated_minutes`, or the `minutes` of the lessons';
    problems.error('minutes', sources.placeOf(file, 'estimated_minutes'), message, hint);
  }
};
