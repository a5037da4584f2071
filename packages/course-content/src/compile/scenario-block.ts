import type { BlockOf } from '@integra/shared-types/content';
import type { LoadedCourse } from '../course-model.js';
import type { ScenarioFile } from '../schema/scenario.schema.js';
import type { ScenarioEnding } from '../structure.js';
import type { Fields, TextReader } from './text-reader.js';

const scenarioOf = (key: string, course: LoadedCourse): ScenarioFile => {
  const scenario = course.scenarios.find((candidate) => candidate.id === key);
  if (!scenario) throw new Error(`There is no scenario ${key}`);
  return scenario;
};

/** What a learner's page holds of a scenario: everything but the causes and the reveal. */
export const scenarioBlock = (
  key: string,
  course: LoadedCourse,
  fields: Fields,
): Omit<BlockOf<'scenario'>, 'key' | 'required' | 'rule'> => {
  const scenario = scenarioOf(key, course);
  const audiences = Object.entries(scenario.variants ?? {}).filter(([, variant]) => variant?.intro !== undefined);
  return {
    type: 'scenario',
    scenario: key,
    title: fields.text('title'),
    intro: fields.text('intro'),
    start: scenario.start,
    nodes: scenario.nodes.map((node) => ({
      key: node.id,
      text: fields.text(`nodes.${node.id}.text`),
      options: (node.options ?? []).map((option) => ({
        key: option.id,
        text: fields.text(`nodes.${node.id}.options.${option.id}.text`),
        next: option.next,
        note: fields.optional(`nodes.${node.id}.options.${option.id}.note`),
        effects: option.effects ?? {},
      })),
      end: node.end ?? null,
      retryFrom: node.retry_from ?? null,
    })),
    debrief: (scenario.debrief ?? []).map(({ id }) => ({ key: id, text: fields.text(`debrief.${id}`) })),
    hasHiddenCause: (scenario.causes?.length ?? 0) > 0,
    variants: Object.fromEntries(
      audiences.map(([audience]) => [audience, { intro: fields.text(`variants.${audience}.intro`) }]),
    ),
  };
};

/** What the server tells at the end of a run; in the source language unless every text of it is translated. */
export const scenarioEnding = (scenario: ScenarioFile, reader: TextReader, source: TextReader): ScenarioEnding => {
  const prefix = `scenarios.${scenario.id}`;
  let isWhole = true;
  const read = (from: TextReader) => {
    const fields = from.fields(prefix, () => {
      isWhole = false;
    });
    const causes = (scenario.causes ?? []).map(({ id }) => [id, fields.text(`causes.${id}`)] as const);
    return { language: from.language, causes: Object.fromEntries(causes), reveal: fields.optional('reveal') };
  };
  const translated = read(reader);
  return isWhole ? translated : read(source);
};
