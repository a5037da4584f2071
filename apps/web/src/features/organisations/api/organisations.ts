import {
  type Organisation,
  ORGANISATION_PATHS,
  OrganisationPageSchema,
  OrganisationSchema,
  type SaveOrganisation,
} from '@integra/shared-types/organisations';
import { z } from 'zod';
import { apiFetch } from '../../../lib/api/api-fetch.js';
import { pagedQuery } from '../../../lib/lists/paged-query.js';

export const OrganisationFiltersSchema = z.object({
  search: z.string().max(100).optional().catch(undefined),
  archived: z.literal('true').optional().catch(undefined),
});
export type OrganisationFilters = z.output<typeof OrganisationFiltersSchema>;

export const organisationsQuery = (filters: OrganisationFilters) =>
  pagedQuery({
    key: 'organisations',
    path: ORGANISATION_PATHS.list,
    filters,
    responseSchema: OrganisationPageSchema,
  });

const changed = (path: string, method: 'POST' | 'PUT' | 'DELETE', body?: SaveOrganisation): Promise<Organisation> =>
  apiFetch(path, { method, body, responseSchema: OrganisationSchema });

export const createOrganisation = (body: SaveOrganisation) => changed(ORGANISATION_PATHS.list, 'POST', body);

export const updateOrganisation = (id: string, body: SaveOrganisation) =>
  changed(ORGANISATION_PATHS.one(id), 'PUT', body);

/** It is not offered any more; people and records keep it. */
export const archiveOrganisation = (id: string) => changed(ORGANISATION_PATHS.one(id), 'DELETE');

export const restoreOrganisation = (id: string) => changed(ORGANISATION_PATHS.restore(id), 'POST');
