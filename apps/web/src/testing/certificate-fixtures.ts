import {
  type EnrolmentCertificate,
  EnrolmentCertificateSchema,
  type MyCertificate,
  MyCertificateSchema,
  type Verification,
  VerificationSchema,
} from '@integra/shared-types/certificates';

export const CERTIFICATE_ID = '00000000-0000-4000-8000-000000000700';
export const CODE = '7Q3K9ZT2M4VXW8PARB5CDEFGHJ';
export const NEWER_CODE = '0123456789ABCDEFGHJKMNPQRS';

export const aCertificate = (overrides: Partial<MyCertificate> = {}): MyCertificate =>
  MyCertificateSchema.parse({
    id: CERTIFICATE_ID,
    serial: 'INT-2026-000042',
    code: CODE,
    verifyUrl: `https://learning.example.org/verify/${CODE}`,
    status: 'valid',
    kind: 'completion',
    title: 'Preventing radicalisation together',
    language: 'en',
    legalName: 'Maria van den Berg',
    hours: 12,
    completedOn: '2026-11-21',
    issuedAt: '2026-11-22T08:00:00.000Z',
    isReady: true,
    holderDisplay: 'hidden',
    revokedReason: null,
    ...overrides,
  });

/** Where an enrolment's certificate stands; one that is made has its facts from the certificate. */
export const anEnrolmentCertificate = (overrides: Partial<EnrolmentCertificate> = {}): EnrolmentCertificate =>
  EnrolmentCertificateSchema.parse({
    state: 'not_due',
    legalName: overrides.certificate?.legalName ?? null,
    language: overrides.certificate?.language ?? null,
    certificate: null,
    ...overrides,
  });

type Verified = NonNullable<Verification['certificate']>;

export const aVerification = (
  status: Exclude<Verification['status'], 'unknown'> = 'valid',
  overrides: Partial<Verified> = {},
): Verification =>
  VerificationSchema.parse({
    status,
    certificate: {
      serial: 'INT-2026-000042',
      kind: 'completion',
      title: 'Preventing radicalisation together',
      language: 'en',
      versionNumber: 3,
      completedOn: '2026-11-21',
      issuedOn: '2026-11-22',
      hours: 12,
      competences: [
        { code: 'K1', title: 'Explaining radicalisation and disengagement', level: 2, levelTitle: 'Applies' },
        { code: 'A1', title: 'Respecting rights and dignity', level: 3, levelTitle: 'Guides others' },
      ],
      issuer: 'INTEGRA Learning',
      label: 'INTEGRA-inspired, not the official content',
      holder: { display: 'hidden', text: null },
      revokedOn: null,
      supersededBy: null,
      ...overrides,
    },
  });

export const UNKNOWN: Verification = { status: 'unknown', certificate: null };
