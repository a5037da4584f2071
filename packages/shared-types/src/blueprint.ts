import { z } from 'zod';
import { ContentKeySchema, type ErrorTable, InstantSchema } from './common.js';
import { CompetenceCodeSchema } from './content.js';
import { LanguageSchema } from './languages.js';

/* ---- the competence blueprint: one version, in one language ---- */

export const BlueprintSchema = z
  .object({
    key: ContentKeySchema,
    version: z.string(),
    language: LanguageSchema,
    title: z.string(),
    label: z.string().nullable(),
    levels: z.array(z.object({ level: z.number().int(), title: z.string(), text: z.string() })),
    domains: z.array(
      z.object({
        code: z.string(),
        title: z.string(),
        competences: z.array(
          z.object({
            code: CompetenceCodeSchema,
            title: z.string(),
            indicators: z.array(z.object({ level: z.number().int(), text: z.string() })),
          }),
        ),
      }),
    ),
    profiles: z.array(
      z.object({ key: ContentKeySchema, title: z.string(), targets: z.record(z.string(), z.number().int()) }),
    ),
  })
  .meta({ id: 'Blueprint' });
export type Blueprint = z.infer<typeof BlueprintSchema>;

/* ---- competence evidence: kinds are never summed into one number ---- */

export const EVIDENCE_KINDS = [
  'self_rating',
  'quiz',
  'scenario',
  'package',
  'trainer_observation',
  'workplace_reflection',
  'attendance',
] as const;
export const EvidenceSchema = z
  .object({
    competence: CompetenceCodeSchema,
    kind: z.enum(EVIDENCE_KINDS),
    level: z.number().int().nullable(),
    summary: z.object({
      right: z.number().nullable(),
      total: z.number().nullable(),
      courseKey: ContentKeySchema.nullable(),
    }),
    at: InstantSchema,
  })
  .meta({ id: 'Evidence' });
export type Evidence = z.infer<typeof EvidenceSchema>;
export const MyCompetencesSchema = z.object({ items: z.array(EvidenceSchema) }).meta({ id: 'MyCompetences' });
export const RateSelfSchema = z
  .strictObject({ competence: CompetenceCodeSchema, level: z.number().int().min(0).max(4) })
  .meta({ id: 'RateSelf' });

export type RateSelf = z.infer<typeof RateSelfSchema>;

export const BLUEPRINT_ERRORS = {
  blueprint_not_found: 404,
  competence_unknown: 422,
} as const satisfies ErrorTable;

export const BLUEPRINT_PATHS = {
  blueprint: (key: string) => `/api/blueprints/${key}`, // GET ?language=
  myCompetences: '/api/my-competences', // GET · POST RateSelf
} as const;
