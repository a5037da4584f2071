import { blocksOf, type CourseModel } from '../course-model.js';
import type { LibraryFile } from '../schema/library.schema.js';
import { type Segment, segmentsOf } from './segment.js';
import {
  BLOCK_TEXTS,
  COMPETENCE_TEXTS,
  COURSE_TEXTS,
  FRAMEWORK_TEXTS,
  ITEM_TEXTS,
  LESSON_TEXTS,
  MODULE_TEXTS,
  SCENARIO_TEXTS,
  type TextShape,
} from './text-shape.js';

type Source = Omit<CourseModel, 'segments' | 'translations' | 'locks'>;

const of = (unit: string, id: string, value: object, shape: TextShape, isHidden = false): Segment[] =>
  segmentsOf({ value }, 'value', shape, id, { unit, wordingExempt: null, isHidden });

/** A library entry holds its languages side by side, so its source text is the one in the course's language. */
const librarySegments = (entry: LibraryFile, source: Source, isUsed: boolean): Segment[] =>
  (['summary', 'evidence_note'] as const).flatMap((field) => {
    const holder = entry[field];
    const text = holder?.[source.settings.source_language];
    if (!holder || text === undefined) return [];
    return segmentsOf(
      holder,
      source.settings.source_language,
      { kind: 'text', format: 'markdown' },
      `library.${entry.key}.${field}`,
      {
        unit: `library/${entry.key}`,
        wordingExempt: null,
        isHidden: !isUsed,
      },
    );
  });

const frameworkSegments = ({ framework }: Source): Segment[] => {
  if (!framework) return [];
  const unit = `frameworks/${framework.key}/framework`;
  const competences = framework.domains.flatMap((domain) => domain.competences);
  return [
    ...of(unit, 'framework', framework, FRAMEWORK_TEXTS),
    ...of(unit, 'framework.competences', competences, COMPETENCE_TEXTS),
  ];
};

/** Every text of a course in its source language, with the texts of its framework and of the library. */
export const collectSegments = (source: Source): Segment[] => {
  const used = new Set(
    blocksOf(source).flatMap(({ block }) => (block.type === 'further_reading' ? block.entries : [])),
  );
  return [
    ...(source.texts ? of('course', 'course', source.texts, COURSE_TEXTS) : []),
    ...source.modules.flatMap((module) => {
      const unit = `modules/${module.id}`;
      return [
        ...of(unit, `modules.${module.id}`, module, MODULE_TEXTS),
        ...of(unit, 'lessons', module.lessons, LESSON_TEXTS),
        ...of(
          unit,
          'blocks',
          module.lessons.flatMap((lesson) => lesson.blocks),
          BLOCK_TEXTS,
        ),
      ];
    }),
    ...source.banks.flatMap((bank) => of(`bank/${bank.module}`, 'items', bank.items, ITEM_TEXTS)),
    ...source.scenarios.flatMap((scenario) =>
      of(`scenarios/${scenario.id}`, `scenarios.${scenario.id}`, scenario, SCENARIO_TEXTS),
    ),
    ...[...source.library.values()].flatMap((entry) => librarySegments(entry, source, used.has(entry.key))),
    ...frameworkSegments(source),
  ];
};
