export type CertificateStrings = {
  title: string;
  /** Stands above the holder's name … */
  certifies: string;
  /** … and this between the name and the title of the course. */
  completed: string;
  translationNotReviewed: string;
  /** `language`: name of the language that the course is in. */
  notTranslated: (language: string) => string;
  completedOn: string;
  duration: string;
  language: string;
  courseVersion: string;
  competences: string;
  competencesNote: string;
  competenceCode: string;
  competence: string;
  targetLevel: string;
  check: string;
  checkNote: string;
  qrCode: string;
  serial: string;
  code: string;
  issuedOn: string;
  issuedBy: string;
  replaces: (serial: string) => string;
};
