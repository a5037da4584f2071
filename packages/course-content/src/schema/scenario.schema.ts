import { SCENARIO_EFFECTS, SCENARIO_ENDS } from '@integra/shared-types/content';
import { z } from 'zod';
import { byId, Competences, Key, KeyedText, Line, Markdown, variantsOf, WordingExempt } from './fields.js';

const Effect = z.enum(SCENARIO_EFFECTS);

const OptionSchema = z.strictObject({
  id: Key,
  text: Markdown,
  next: Key,
  note: Markdown.optional(),
  effects: z.strictObject({ trust: Effect, rights: Effect, safety: Effect }).partial().optional(),
});

const NodeSchema = z.strictObject({
  id: Key,
  text: Markdown,
  options: z.array(OptionSchema).optional(),
  end: z.enum(SCENARIO_ENDS).optional(),
  retry_from: Key.optional(),
  wording_exempt: WordingExempt.optional(),
});
export type ScenarioNodeFile = z.infer<typeof NodeSchema>;

/** scenarios/<scenario>.<source language>.yaml */
export const ScenarioFileSchema = z.strictObject({
  id: Key,
  title: Line,
  competences: Competences,
  intro: Markdown,
  variants: variantsOf({ intro: Markdown }).optional(),
  causes: z.array(KeyedText).optional(),
  start: Key,
  nodes: z.array(NodeSchema).min(1),
  debrief: z.array(KeyedText).optional(),
  reveal: Markdown.optional(),
  wording_exempt: WordingExempt.optional(),
});
export type ScenarioFile = z.infer<typeof ScenarioFileSchema>;

export const ScenarioTranslationSchema = z.strictObject({
  id: Key,
  title: Line.optional(),
  intro: Markdown.optional(),
  variants: variantsOf({ intro: Markdown }).optional(),
  causes: byId(Markdown).optional(),
  nodes: byId(
    z
      .strictObject({ text: Markdown, options: byId(OptionSchema.pick({ text: true, note: true }).partial()) })
      .partial(),
  ).optional(),
  debrief: byId(Markdown).optional(),
  reveal: Markdown.optional(),
});
