import type { CompiledItem, CompiledRelease } from '../compiled-course.js';
import { type LoadedCourse, readyItems } from '../course-model.js';
import type { ItemFile } from '../schema/bank.schema.js';
import type { ItemScoring, ItemText } from '../structure.js';
import { canonicalHash } from './canonical-hash.js';
import type { Fields, TextReader } from './text-reader.js';

const keysOf = (parts: readonly { id: string }[] | undefined): string[] => (parts ?? []).map((part) => part.id);

const scoringOf = (item: ItemFile): ItemScoring => {
  switch (item.type) {
    case 'single':
    case 'multiple':
      return {
        type: item.type,
        options: item.options.map(({ id, correct }) => ({ key: id, correct: correct ?? false })),
      };
    case 'true_false':
      return { type: item.type, correct: item.correct };
    case 'matching':
      return { type: item.type, pairs: keysOf(item.pairs), distractors: keysOf(item.distractors) };
    case 'ordering':
      return { type: item.type, steps: keysOf(item.steps) };
    case 'short_text':
      return { type: item.type };
    case 'numeric':
      return { type: item.type, answer: item.answer, tolerance: item.tolerance ?? 0 };
    case 'likert':
      return { type: item.type, scale: keysOf(item.scale) };
  }
};

const byKey = <T>(parts: readonly { id: string }[] | undefined, textOf: (key: string) => T): Record<string, T> =>
  Object.fromEntries(keysOf(parts).map((key) => [key, textOf(key)]));

const textOf = (item: ItemFile, fields: Fields): ItemText => {
  const words = { stem: fields.text('stem'), feedback: fields.optional('feedback') };
  const explained = (name: string) => (key: string) => ({
    text: fields.text(`${name}.${key}.text`),
    rationale: fields.text(`${name}.${key}.rationale`),
  });
  switch (item.type) {
    case 'single':
    case 'multiple':
      return { ...words, type: item.type, options: byKey(item.options, explained('options')) };
    case 'true_false':
      return { ...words, type: item.type, rationale: fields.text('rationale') };
    case 'matching':
      return {
        ...words,
        type: item.type,
        pairs: byKey(item.pairs, (key) => ({
          left: fields.text(`pairs.${key}.left`),
          right: fields.text(`pairs.${key}.right`),
          rationale: fields.text(`pairs.${key}.rationale`),
        })),
        distractors: byKey(item.distractors, (key) => ({ right: fields.text(`distractors.${key}.right`) })),
      };
    case 'ordering':
      return { ...words, type: item.type, steps: byKey(item.steps, explained('steps')) };
    case 'short_text':
      return {
        ...words,
        type: item.type,
        accept: fields.text('accept').split('\n'),
        rationale: fields.text('rationale'),
      };
    case 'numeric':
      return { ...words, type: item.type, unit: fields.optional('unit'), rationale: fields.text('rationale') };
    case 'likert':
      return { ...words, type: item.type, scale: byKey(item.scale, (key) => fields.text(`scale.${key}`)) };
  }
};

const itemsOf = (course: LoadedCourse) =>
  course.settings.modules.flatMap((module) =>
    readyItems(course, module.id).map((item) => ({ item, moduleKey: module.id })),
  );

/** All ready items in course order, without words. */
export const compileItems = (course: LoadedCourse, source: TextReader): CompiledItem[] =>
  itemsOf(course).map(({ item, moduleKey }) => {
    const definition = {
      key: item.id,
      moduleKey,
      lessonKey: item.lesson,
      pool: item.pool,
      competence: item.competence,
      difficulty: item.difficulty,
      scoring: scoringOf(item),
    };
    const text = textOf(
      item,
      source.fields(`items.${item.id}`, () => undefined),
    );
    return { ...definition, hash: canonicalHash({ definition, text }) };
  });

/** The items that are whole in the reader's language: a question never mixes two. */
export const compileItemTexts = (course: LoadedCourse, reader: TextReader): CompiledRelease['items'] =>
  itemsOf(course)
    .filter(({ item }) => reader.isWhole(`items.${item.id}`))
    .map(({ item }) => {
      const text = textOf(
        item,
        reader.fields(`items.${item.id}`, () => undefined),
      );
      return { key: item.id, hash: canonicalHash(text), text };
    });
