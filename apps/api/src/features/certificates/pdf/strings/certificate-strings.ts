export type CertificateStrings = {
  title: string;
  /** Stands above the holder's name … */
  certifies: string;
  /** … and this between the name and the title of the course. */
  completed: string;
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
