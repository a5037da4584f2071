import type { HolderDisplay, MyCertificate, RegisterEntry, Verification } from '@integra/shared-types/certificates';
import type { JobState } from '@integra/shared-types/operations';
import type { PrintedText } from '../../core/pdf/pdf-blocks.js';
import type { CertificateEntity } from './certificate.entity.js';
import { initialsOf } from './legal-name.js';

/** A line of the register as administrators see it. */
export type RegisterRow = {
  readonly certificate: CertificateEntity;
  /** Null after erasure, and for who has not accepted the invitation yet. */
  readonly displayName: string | null;
  readonly jobState: JobState | null;
};

const textOf = (text: PrintedText): string => (typeof text === 'string' ? text : text.text);

export const toMyCertificate = (certificate: CertificateEntity): MyCertificate => {
  const { facts } = certificate;
  return {
    id: certificate.id,
    serial: certificate.serial,
    code: certificate.code,
    verifyUrl: facts.verifyUrl,
    status: certificate.status,
    kind: certificate.kind,
    title: textOf(facts.courseTitle),
    language: facts.language,
    legalName: facts.legalName,
    hours: facts.hours,
    completedOn: certificate.completedOn,
    issuedAt: certificate.issuedAt.toISOString(),
    isReady: certificate.fileReadyAt !== null,
    holderDisplay: certificate.holderDisplay,
    revokedReason: certificate.revokedReason,
  };
};

export const toRegisterEntry = ({ certificate, displayName, jobState }: RegisterRow): RegisterEntry => ({
  ...toMyCertificate(certificate),
  personId: certificate.personId,
  displayName: displayName ?? '',
  versionNumber: certificate.facts.courseVersion,
  correctionReason: certificate.correctionReason,
  jobState,
});

const shownName = (display: HolderDisplay, legalName: string): string | null => {
  switch (display) {
    case 'hidden':
      return null;
    case 'initials':
      return initialsOf(legalName);
    case 'full':
      return legalName;
  }
};

/**
 * What anybody with the code may know. The holder's choice counts while the certificate is valid: a name that was corrected, or that
 * stood on a certificate withdrawn since, is nobody's business.
 */
export const toVerification = (certificate: CertificateEntity, supersededBy: string | null): Verification => {
  const { facts, status } = certificate;
  const display = status === 'valid' ? certificate.holderDisplay : 'hidden';
  return {
    status,
    certificate: {
      serial: certificate.serial,
      kind: certificate.kind,
      title: textOf(facts.courseTitle),
      language: facts.language,
      versionNumber: facts.courseVersion,
      completedOn: certificate.completedOn,
      issuedOn: facts.issuedOn,
      hours: facts.hours,
      competences: facts.competences.map(({ code, title, level, levelLabel }) => ({
        code,
        title: textOf(title),
        level,
        levelTitle: textOf(levelLabel),
      })),
      issuer: facts.issuerName,
      label: facts.label === undefined ? null : textOf(facts.label),
      holder: { display, text: shownName(display, facts.legalName) },
      revokedOn: certificate.revokedAt?.toISOString().slice(0, 10) ?? null,
      supersededBy,
    },
  };
};
