import type { Block, LessonDocument, LessonFallback } from '@integra/shared-types/content';
import type { LoadedCourse } from '../course-model.js';
import type { BlockFile, BlockFileOf, LessonFile, ModuleFile } from '../schema/module.schema.js';
import { scenarioBlock } from './scenario-block.js';
import { completionOf } from './structure.js';
import type { FallbackSink, Fields, TextReader } from './text-reader.js';

type Base = Pick<Block, 'key' | 'required' | 'rule'>;
type Compile = { course: LoadedCourse; reader: TextReader; sink: FallbackSink; fields: Fields; base: Base };

const variantsOf = <F extends string>(
  variants: Readonly<Partial<Record<string, Readonly<Partial<Record<F, string>>>>>> | undefined,
  fields: Fields,
): Record<string, Partial<Record<F, string>>> =>
  Object.fromEntries(
    Object.entries(variants ?? {}).map(([audience, texts]) => [
      audience,
      Object.fromEntries(
        Object.keys(texts ?? {}).map((field) => [field, fields.text(`variants.${audience}.${field}`)]),
      ) as Partial<Record<F, string>>,
    ]),
  );

const keyedTexts = (list: readonly { id: string }[] | undefined, name: string, fields: Fields) =>
  (list ?? []).map(({ id }) => ({ key: id, text: fields.text(`${name}.${id}`) }));

const imageBlock = (block: BlockFileOf<'image'>, { course, fields, base }: Compile): Block => {
  const image = course.images.get(block.file);
  if (!image) throw new Error(`There is no picture ${block.file}`);
  return {
    ...base,
    type: 'image',
    media: image.sha256,
    width: block.width ?? Math.round(image.width),
    height: block.height ?? Math.round(image.height),
    alt: fields.text('alt'),
    caption: fields.optional('caption'),
  };
};

const readingBlock = (
  block: BlockFileOf<'further_reading'>,
  { course, reader, sink, fields, base }: Compile,
): Block => ({
  ...base,
  type: 'further_reading',
  text: fields.optional('text'),
  entries: block.entries.map((key) => {
    const entry = course.library.get(key);
    if (!entry) throw new Error(`There is no library entry ${key}`);
    const { type, title, publisher, year, url, languages } = entry;
    const words = reader.fields(`library.${key}`, sink);
    const summary = words.text('summary', `entries.${key}.summary`);
    const evidenceNote = words.optional('evidence_note', `entries.${key}.evidenceNote`);
    return { key, type, title, publisher, year, url, languages, summary, evidenceNote };
  }),
});

const compileBlock = (block: BlockFile, compile: Compile): Block => {
  const { fields, base, course, reader, sink } = compile;
  switch (block.type) {
    case 'text':
      return { ...base, type: block.type, text: fields.text('text'), variants: variantsOf(block.variants, fields) };
    case 'callout':
      return {
        ...base,
        type: block.type,
        style: block.style,
        title: fields.optional('title'),
        text: fields.text('text'),
        benign: keyedTexts(block.benign, 'benign', fields),
        protective: keyedTexts(block.protective, 'protective', fields),
        variants: variantsOf(block.variants, fields),
      };
    case 'image':
      return imageBlock(block, compile);
    case 'case_study':
      return {
        ...base,
        type: block.type,
        title: fields.text('title'),
        text: fields.text('text'),
        questions: keyedTexts(block.questions, 'questions', fields),
        variants: variantsOf(block.variants, fields),
      };
    case 'scenario':
      return { ...base, ...scenarioBlock(block.scenario, course, reader.fields(`scenarios.${block.scenario}`, sink)) };
    case 'reflection':
    case 'action_plan':
      return { ...base, type: block.type, prompt: fields.text('prompt'), hint: fields.optional('hint') };
    case 'further_reading':
      return readingBlock(block, compile);
    case 'quiz':
      return { ...base, type: block.type, quiz: block.quiz };
    case 'scorm':
      return {
        ...base,
        type: block.type,
        package: block.package,
        title: fields.text('title'),
        text: fields.optional('text'),
      };
    case 'certificate':
      return { ...base, type: block.type };
  }
};

/** One lesson as a learner reads it in the reader's language. */
export const compileLesson = (
  lesson: LessonFile,
  module: ModuleFile,
  course: LoadedCourse,
  reader: TextReader,
): LessonDocument => {
  const fallbacks: LessonFallback[] = [];
  const sinkOf =
    (blockKey: string | null): FallbackSink =>
    (field, language) => {
      fallbacks.push({ blockKey, field, language });
    };
  return {
    key: lesson.id,
    moduleKey: module.id,
    language: reader.language,
    title: reader.fields(`lessons.${lesson.id}`, sinkOf(null)).text('title'),
    minutes: lesson.minutes,
    competences: lesson.competences,
    blocks: lesson.blocks.map((block) => {
      const sink = sinkOf(block.id);
      const base = { key: block.id, ...completionOf(block, course) };
      return compileBlock(block, { course, reader, sink, fields: reader.fields(`blocks.${block.id}`, sink), base });
    }),
    fallbacks,
  };
};
