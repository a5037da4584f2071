import { IdSchema } from '@integra/shared-types/common';
import { AuditPageSchema, OPERATIONS_PATHS } from '@integra/shared-types/operations';
import { z } from 'zod';
import { pagedQuery } from '../../../lib/lists/paged-query.js';

const code = z.string().max(80).optional().catch(undefined);

export const AuditFiltersSchema = z.object({
  actorId: IdSchema.optional().catch(undefined),
  action: code,
  subjectKind: code,
  subjectId: code,
});
export type AuditFilters = z.output<typeof AuditFiltersSchema>;

export const auditQuery = (filters: AuditFilters) =>
  pagedQuery({ key: 'audit', path: OPERATIONS_PATHS.audit, filters, responseSchema: AuditPageSchema });
