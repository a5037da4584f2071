import { CERTIFICATE_STATUSES, VerificationSchema } from '@integra/shared-types/certificates';
import { describe, expect, it } from '@jest/globals';
import type { CertificateEntity } from './certificate.entity.js';
import { toMyCertificate, toRegisterEntry, toVerification } from './certificate.mapper.js';

const CODE = '7Q4MKX2D9ZT0V6H3RBN8WEJ5AG';
const certificateOf = (certificate: Partial<CertificateEntity> = {}): CertificateEntity => ({
  id: 'aaaaaaaa-0000-4000-8000-000000000001',
  number: 7,
  serial: 'INT-2026-000007',
  code: CODE,
  personId: 'aaaaaaaa-0000-4000-8000-000000000002',
  subjectKind: 'course_version',
  subjectId: 'aaaaaaaa-0000-4000-8000-000000000003',
  enrolmentId: null,
  kind: 'completion',
  status: 'valid',
  supersedesId: null,
  facts: {
    serial: 'INT-2026-000007',
    code: CODE,
    verifyUrl: `https://learning.example.org/verify/${CODE}`,
    language: 'fr',
    legalName: 'Maria Nováková',
    courseTitle: { text: 'A course', language: 'en' },
    courseVersion: 3,
    hours: 4.5,
    completedOn: '2026-11-20',
    issuedOn: '2026-11-21',
    competences: [{ code: 'K1', title: { text: 'Explains', language: 'en' }, level: 2, levelLabel: 'Applique' }],
    issuerName: 'Academy',
    installationName: 'INTEGRA Learning',
  },
  nameHmac: Buffer.alloc(32),
  fileKey: null,
  fileSha256: null,
  fileReadyAt: null,
  issuedAt: new Date('2026-11-21T08:00:00Z'),
  completedOn: '2026-11-20',
  revokedAt: null,
  revokedReason: null,
  correctionReason: null,
  holderDisplay: 'hidden',
  jobId: null,
  ...certificate,
});

describe('toMyCertificate', () => {
  it('is ready when the file is', () => {
    expect(toMyCertificate(certificateOf())).toMatchObject({ isReady: false, title: 'A course', language: 'fr' });
    expect(toMyCertificate(certificateOf({ fileReadyAt: new Date() }))).toMatchObject({ isReady: true });
  });
});

describe('toRegisterEntry', () => {
  it('shows the name of a person who has none as empty', () => {
    const row = { certificate: certificateOf(), displayName: null, jobState: 'failed' } as const;
    expect(toRegisterEntry(row)).toMatchObject({ displayName: '', jobState: 'failed', versionNumber: 3 });
  });
});

describe('toVerification', () => {
  it('is what the contract says, and holds no name', () => {
    const verification = toVerification(certificateOf(), null);
    expect(VerificationSchema.parse(verification)).toEqual(verification);
    expect(verification).toMatchObject({
      status: 'valid',
      certificate: {
        competences: [{ code: 'K1', title: 'Explains', level: 2, levelTitle: 'Applique' }],
        holder: { display: 'hidden', text: null },
        label: null,
      },
    });
    expect(JSON.stringify(verification)).not.toMatch(/Maria|Nov/);
  });

  it.each([
    ['initials', 'M. N.'],
    ['full', 'Maria Nováková'],
  ] as const)('shows the holder as the holder chose: %s', (holderDisplay, text) => {
    const { certificate } = toVerification(certificateOf({ holderDisplay }), null);
    expect(certificate?.holder).toEqual({ display: holderDisplay, text });
  });

  it.each(CERTIFICATE_STATUSES.filter((status) => status !== 'valid'))('hides the holder when it is %s', (status) => {
    const revoked = { revokedAt: new Date('2026-12-01T23:00:00Z'), revokedReason: 'made in error' };
    const verification = toVerification(certificateOf({ status, holderDisplay: 'full', ...revoked }), 'NEWER');
    expect(verification.certificate).toMatchObject({
      holder: { display: 'hidden', text: null },
      revokedOn: '2026-12-01',
      supersededBy: 'NEWER',
    });
    expect(JSON.stringify(verification)).not.toMatch(/Maria|made in error/);
  });
});
