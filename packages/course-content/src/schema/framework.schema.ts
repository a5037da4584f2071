import { z } from 'zod';
import { byId, Competence, Key, Line, Markdown } from './fields.js';

const Level = z.number().int().min(1).max(4);
const DomainCode = z.string().regex(/^[A-Z]{1,3}$/);

const CompetenceSchema = z.strictObject({
  code: Competence,
  title: Line,
  indicators: z.array(z.strictObject({ level: Level, text: Markdown })).min(1),
});
const DomainSchema = z.strictObject({ code: DomainCode, title: Line, competences: z.array(CompetenceSchema).min(1) });

/** frameworks/<name>/framework.<source language>.yaml */
export const FrameworkFileSchema = z.strictObject({
  key: Key,
  version: z.string().regex(/^\d+\.\d+(?:\.\d+)?$/),
  title: Line,
  label: Line,
  levels: z.array(z.strictObject({ id: Level, title: Line, text: Markdown })).min(1),
  domains: z.array(DomainSchema).min(1),
  profiles: z.array(z.strictObject({ id: Key, title: Line, targets: z.record(DomainCode, Level) })),
});
export type FrameworkFile = z.infer<typeof FrameworkFileSchema>;

const byLevel = <T extends z.ZodType>(value: T) => z.record(z.string().regex(/^[1-4]$/), value);

export const FrameworkTranslationSchema = z
  .strictObject({
    key: Key,
    title: Line,
    label: Line,
    levels: byLevel(z.strictObject({ title: Line, text: Markdown }).partial()),
    domains: z.record(DomainCode, Line),
    competences: z.record(Competence, z.strictObject({ title: Line, indicators: byLevel(Markdown) }).partial()),
    profiles: byId(Line),
  })
  .partial();
