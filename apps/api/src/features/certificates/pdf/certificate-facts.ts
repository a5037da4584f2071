import type { Language } from '@integra/shared-types/languages';
import type { PrintedText } from '../../../core/pdf/pdf-blocks.js';

/**
 * All that a certificate prints, frozen when it is issued. A plain string is in the certificate's own language; text
 * that fell back to another one (a course title not translated yet) says which.
 */
export type CertificateFacts = {
  serial: string;
  /** 26 characters of Crockford base 32, without hyphens. */
  code: string;
  verifyUrl: string;
  language: Language;
  legalName: string;
  courseTitle: PrintedText;
  /** Says that the course's translation is not reviewed yet. */
  courseLanguageNote?: PrintedText;
  /** How official the course is: "INTEGRA-inspired, not the official content". */
  label?: PrintedText;
  courseVersion: number;
  hours: number;
  /** ISO date */
  completedOn: string;
  /** ISO date */
  issuedOn: string;
  /** What the course version addresses, at its target level; never what the holder was measured at. */
  competences: { code: string; title: PrintedText; level: number; levelLabel: PrintedText }[];
  issuerName: string;
  installationName: string;
  /** The configured co-funding line. */
  fundingText?: PrintedText;
  /** Serial of the certificate this one replaces. */
  supersedesSerial?: string;
};
