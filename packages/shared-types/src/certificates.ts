import { z } from 'zod';
import { type ErrorTable, IdSchema, InstantSchema, nameOf, PageQuerySchema, pageOf } from './common.js';
import { LanguageSchema } from './languages.js';
import { JobStateSchema } from './operations.js';

/** 128 random bits in Crockford base 32 (26 characters); typed with or without hyphens, in any case. */
export const CertificateCodeSchema = z
  .string()
  .trim()
  .toUpperCase()
  .transform((code) => code.replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1'))
  .pipe(z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/));

export const CERTIFICATE_STATUSES = ['valid', 'superseded', 'revoked'] as const;
export const CertificateStatusSchema = z.enum(CERTIFICATE_STATUSES).meta({ id: 'CertificateStatus' });
export type CertificateStatus = z.infer<typeof CertificateStatusSchema>;

/** What the public page shows of the holder. hidden: nothing, but a typed name can be compared on the server. */
export const HOLDER_DISPLAYS = ['hidden', 'initials', 'full'] as const;
export const HolderDisplaySchema = z.enum(HOLDER_DISPLAYS).meta({ id: 'HolderDisplay' });
export type HolderDisplay = z.infer<typeof HolderDisplaySchema>;

/** As it shall stand on the certificate; kept in the certificate's facts only. */
export const LegalNameSchema = nameOf({ min: 2, max: 120 })
  .regex(/^[\p{L}\p{M}'’.\- ,]+$/u)
  .regex(/\p{L}/u);

const competence = z.object({ code: z.string(), title: z.string(), level: z.number().int(), levelTitle: z.string() });

export const MyCertificateSchema = z
  .object({
    id: IdSchema,
    serial: z.string(),
    code: z.string(),
    verifyUrl: z.string(),
    status: CertificateStatusSchema,
    kind: z.enum(['completion', 'attendance']),
    title: z.string(),
    language: LanguageSchema,
    legalName: z.string(),
    hours: z.number(),
    completedOn: z.iso.date(),
    issuedAt: InstantSchema,
    isReady: z.boolean().describe('The file is made and can be downloaded.'),
    holderDisplay: HolderDisplaySchema,
    revokedReason: z.string().nullable(),
  })
  .meta({ id: 'MyCertificate' });
export type MyCertificate = z.infer<typeof MyCertificateSchema>;
export const MyCertificatesSchema = z.object({ items: z.array(MyCertificateSchema) }).meta({ id: 'MyCertificates' });

/**
 * Where an enrolment's certificate stands. not_due: steps are left (a name can be given already) · name_needed: the course is completed ·
 * preparing: the job runs · ready.
 */
export const EnrolmentCertificateSchema = z
  .object({
    state: z.enum(['not_offered', 'not_due', 'name_needed', 'preparing', 'ready']),
    legalName: z.string().nullable(),
    language: LanguageSchema.nullable(),
    certificate: MyCertificateSchema.nullable(),
  })
  .meta({ id: 'EnrolmentCertificate' });
export type EnrolmentCertificate = z.infer<typeof EnrolmentCertificateSchema>;
export const RequestCertificateSchema = z
  .strictObject({ legalName: LegalNameSchema, language: LanguageSchema })
  .meta({ id: 'RequestCertificate' });
export type RequestCertificate = z.infer<typeof RequestCertificateSchema>;
export const UpdateCertificateSchema = z
  .strictObject({ holderDisplay: HolderDisplaySchema })
  .meta({ id: 'UpdateCertificate' });

/** The public answer. Unknown codes answer 200 with status unknown: the page is the same for everyone. */
export const VerificationSchema = z
  .object({
    status: z.enum([...CERTIFICATE_STATUSES, 'unknown']),
    certificate: z
      .object({
        serial: z.string(),
        kind: z.enum(['completion', 'attendance']),
        title: z.string(),
        language: LanguageSchema,
        versionNumber: z.number().int(),
        completedOn: z.iso.date(),
        issuedOn: z.iso.date(),
        hours: z.number(),
        competences: z.array(competence),
        issuer: z.string(),
        label: z.string().nullable(),
        holder: z.object({ display: HolderDisplaySchema, text: z.string().nullable() }),
        revokedOn: z.iso.date().nullable(),
        supersededBy: z.string().nullable().describe('Code of the newer certificate.'),
      })
      .nullable(),
  })
  .meta({ id: 'Verification' });
export type Verification = z.infer<typeof VerificationSchema>;
export const MatchNameSchema = z.strictObject({ name: z.string().trim().min(2).max(200) }).meta({ id: 'MatchName' });
export const NameMatchedSchema = z.object({ matches: z.boolean() }).meta({ id: 'NameMatched' });

/** The register, for administrators. */
export const RegisterEntrySchema = MyCertificateSchema.extend({
  personId: IdSchema,
  displayName: z.string(),
  versionNumber: z.number().int(),
  correctionReason: z.string().nullable().describe('Why it replaces an older certificate; null when it does not.'),
  jobState: JobStateSchema.nullable().describe('Of the job that makes the file; null when the ledger forgot it.'),
}).meta({ id: 'RegisterEntry' });
export type RegisterEntry = z.infer<typeof RegisterEntrySchema>;
export const RegisterPageSchema = pageOf(RegisterEntrySchema).meta({ id: 'RegisterPage' });
export const RegisterQuerySchema = PageQuerySchema.extend({
  search: z.string().trim().max(120).optional().describe('Serial, code or shown name.'),
  status: CertificateStatusSchema.optional(),
});
export type RegisterQuery = z.infer<typeof RegisterQuerySchema>;
export const RevokeSchema = z.strictObject({ reason: z.string().trim().min(3).max(500) }).meta({ id: 'Revoke' });
export const CorrectSchema = z
  .strictObject({ legalName: LegalNameSchema, reason: z.string().trim().min(3).max(500) })
  .meta({ id: 'Correct' });
export type Correct = z.infer<typeof CorrectSchema>;

export const CERTIFICATE_ERRORS = {
  certificate_not_found: 404,
  certificate_not_offered: 409,
  certificate_not_ready: 409,
  certificate_already_issued: 409,
  certificate_not_valid: 409,
  certificate_name_unprintable: 422, // details.characters: those the certificate's face has no glyph for
} as const satisfies ErrorTable;

export const CERTIFICATE_PATHS = {
  mine: '/api/my-certificates', // GET
  ofEnrolment: (enrolmentId: string) => `/api/enrolments/${enrolmentId}/certificate`, // GET · PUT RequestCertificate
  one: (id: string) => `/api/my-certificates/${id}`, // PATCH
  file: (id: string) => `/api/my-certificates/${id}/file`, // GET application/pdf
  verify: (code: string) => `/api/verify/${code}`, // GET (public)
  match: (code: string) => `/api/verify/${code}/match`, // POST (public)
  register: '/api/certificates', // GET (certificates.manage)
  registerFile: (id: string) => `/api/certificates/${id}/file`, // GET (certificates.manage), audited
  revocation: (id: string) => `/api/certificates/${id}/revocation`, // POST (certificates.manage)
  correction: (id: string) => `/api/certificates/${id}/correction`, // POST (certificates.manage)
} as const;
