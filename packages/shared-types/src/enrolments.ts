import { z } from 'zod';
import { ContentKeySchema, IdSchema, PageQuerySchema, pageOf } from './common.js';
import { AudienceSchema } from './content.js';
import { EnrolmentStateSchema } from './courses.js';
import { EnrolmentSchema } from './learning.js';

export const ManagedEnrolmentSchema = EnrolmentSchema.extend({
  person: z.object({
    accountId: IdSchema.nullable(),
    personId: IdSchema,
    displayName: z.string(),
    email: z.string().nullable(),
  }),
  percent: z.number().int(),
}).meta({ id: 'ManagedEnrolment' });
export type ManagedEnrolment = z.infer<typeof ManagedEnrolmentSchema>;
export const ManagedEnrolmentPageSchema = pageOf(ManagedEnrolmentSchema).meta({ id: 'ManagedEnrolmentPage' });
export const ManagedEnrolmentQuerySchema = PageQuerySchema.extend({
  courseKey: ContentKeySchema.optional(),
  state: EnrolmentStateSchema.optional(),
  search: z.string().trim().max(100).optional(),
});
export type ManagedEnrolmentQuery = z.infer<typeof ManagedEnrolmentQuerySchema>;
export const EnrolPersonSchema = z
  .strictObject({ accountId: IdSchema, courseKey: ContentKeySchema, audience: AudienceSchema })
  .meta({ id: 'EnrolPerson' });
export const DecideEnrolmentSchema = z
  .strictObject({ decision: z.enum(['approve', 'decline']) })
  .meta({ id: 'DecideEnrolment' });

export const MANAGED_ENROLMENT_PATHS = {
  list: '/api/managed-enrolments', // GET (enrolments.read) · POST EnrolPerson (enrolments.manage)
  decision: (id: string) => `/api/managed-enrolments/${id}/decision`, // POST (enrolments.manage)
} as const;
