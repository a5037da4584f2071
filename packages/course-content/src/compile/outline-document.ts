import type { OutlineDocument, OutlineModule, OutlineQuiz } from '@integra/shared-types/content';
import type { LoadedCourse } from '../course-model.js';
import type { QuizFile } from '../schema/course.schema.js';
import type { ModuleFile } from '../schema/module.schema.js';
import { minutesOf } from './structure.js';
import type { FallbackSink, TextReader } from './text-reader.js';

const moduleOf = (module: ModuleFile, reader: TextReader, sink: FallbackSink): OutlineModule => {
  const under =
    (prefix: string): FallbackSink =>
    (field, language) =>
      sink(`${prefix}.${field}`, language);
  const at = `modules.${module.id}`;
  const fields = reader.fields(at, under(at));
  return {
    key: module.id,
    title: fields.text('title'),
    summary: fields.text('summary'),
    note: fields.optional('note'),
    outcomes: module.outcomes.map(({ id }) => ({ key: id, text: fields.text(`outcomes.${id}`) })),
    competences: module.competences,
    minutes: minutesOf(module),
    lessons: module.lessons.map((lesson) => ({
      key: lesson.id,
      title: reader.fields(`lessons.${lesson.id}`, under(`${at}.lessons.${lesson.id}`)).text('title'),
      minutes: lesson.minutes,
      blockCount: lesson.blocks.length,
    })),
  };
};

const quizOf = (quiz: QuizFile, course: LoadedCourse, reader: TextReader, sink: FallbackSink): OutlineQuiz => {
  const fields = reader.fields('course', sink);
  return {
    kind: quiz.kind,
    title: fields.text(`quizzes.${quiz.id}.title`),
    instructions: fields.optional(`quizzes.${quiz.id}.instructions`),
    bands: (course.texts.bands?.[quiz.id] ?? []).map(({ from }) => ({
      from,
      text: fields.text(`bands.${quiz.id}.${from}`, `quizzes.${quiz.id}.bands.${from}`),
    })),
  };
};

/** Codes of all competences that anything in the course names, in the order of the framework. */
const namedCompetences = (course: LoadedCourse): string[] => {
  const named = new Set([
    ...course.modules.flatMap((module) =>
      [module.competences, ...module.lessons.map((lesson) => lesson.competences)].flat(),
    ),
    ...course.banks.flatMap((bank) => bank.items.map((item) => item.competence)),
    ...course.scenarios.flatMap((scenario) => scenario.competences),
  ]);
  const codes = course.framework.domains.flatMap((domain) => domain.competences.map(({ code }) => code));
  return codes.filter((code) => named.has(code));
};

/** The course's frame as a learner reads it in the reader's language. */
export const compileOutline = (course: LoadedCourse, reader: TextReader): OutlineDocument => {
  const fallbacks: OutlineDocument['fallbacks'] = [];
  const sink: FallbackSink = (field, language) => {
    fallbacks.push({ field, language });
  };
  const fields = reader.fields('course', sink);
  const titles = reader.fields('framework.competences', sink);
  return {
    courseKey: course.settings.slug,
    kind: course.settings.kind,
    language: reader.language,
    title: fields.text('title'),
    summary: fields.text('summary'),
    description: fields.text('description'),
    label: fields.optional('label'),
    minutes: course.settings.estimated_minutes,
    modules: course.modules.map((module) => moduleOf(module, reader, sink)),
    quizzes: Object.fromEntries(
      (course.settings.quizzes ?? []).map((quiz) => [quiz.id, quizOf(quiz, course, reader, sink)]),
    ),
    competenceTitles: Object.fromEntries(
      namedCompetences(course).map((code) => [code, titles.text(`${code}.title`, `competenceTitles.${code}`)]),
    ),
    fallbacks,
  };
};
