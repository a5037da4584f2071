import { z } from 'zod';
import { type ErrorTable, IdSchema, nameOf, PageQuerySchema, pageOf } from './common.js';
import { CountrySchema } from './countries.js';

export const ORGANISATION_KINDS = [
  'prison_service',
  'probation_service',
  'community_organisation',
  'training_provider',
  'university',
  'ministry',
] as const;
export const OrganisationKindSchema = z.enum(ORGANISATION_KINDS).meta({ id: 'OrganisationKind' });
export type OrganisationKind = z.infer<typeof OrganisationKindSchema>;

export const OrganisationSchema = z
  .object({
    id: IdSchema,
    name: z.string(),
    kind: OrganisationKindSchema,
    country: CountrySchema,
    people: z.number().int().describe('People who belong to it.'),
    isArchived: z.boolean(),
  })
  .meta({ id: 'Organisation' });
export type Organisation = z.infer<typeof OrganisationSchema>;

export const SaveOrganisationSchema = z
  .strictObject({
    name: nameOf({ min: 2, max: 200 }),
    kind: OrganisationKindSchema,
    country: CountrySchema,
  })
  .meta({ id: 'SaveOrganisation' });
export type SaveOrganisation = z.infer<typeof SaveOrganisationSchema>;

export const OrganisationQuerySchema = PageQuerySchema.extend({
  search: z.string().trim().max(100).optional(),
  archived: z.stringbool().optional().describe('true: archived ones too'),
});
export type OrganisationQuery = z.infer<typeof OrganisationQuerySchema>;

export const OrganisationPageSchema = pageOf(OrganisationSchema).meta({ id: 'OrganisationPage' });
export type OrganisationPage = z.infer<typeof OrganisationPageSchema>;

export const ORGANISATION_ERRORS = {
  organisation_not_found: 404,
  organisation_name_taken: 409,
  organisation_archived: 409,
} as const satisfies ErrorTable;

/** organisations.read for GET, organisations.manage for the rest. DELETE archives; POST restore undoes it. */
export const ORGANISATION_PATHS = {
  list: '/api/organisations',
  one: (id: string) => `/api/organisations/${id}`,
  restore: (id: string) => `/api/organisations/${id}/restore`,
} as const;
