import type { CertificateStrings } from './certificate-strings.js';

export const en: CertificateStrings = {
  title: 'Certificate of completion',
  certifies: 'This certifies that',
  completed: 'has completed the course',
  translationNotReviewed: 'The translation of this course has not been reviewed yet.',
  notTranslated: (language) =>
    `This course has not been translated into the language of this certificate. Language of the course: ${language}.`,
  completedOn: 'Completed on',
  duration: 'Duration',
  language: 'Language',
  courseVersion: 'Course version',
  competences: 'Competences the course addresses',
  competencesNote:
    'The level is the one this version of the course aims at. It\u00a0describes the course and does not measure the person named above.',
  competenceCode: 'Code',
  competence: 'Competence',
  targetLevel: 'Target level',
  check: 'Check this certificate',
  checkNote: 'Scan the code or open this address. The page shows whether the certificate is valid.',
  qrCode: 'QR code that leads to the page on which this certificate can be checked',
  serial: 'Serial number',
  code: 'Verification code',
  issuedOn: 'Issued on',
  issuedBy: 'Issued by',
  replaces: (serial) => `It replaces the certificate with serial number ${serial}.`,
};
