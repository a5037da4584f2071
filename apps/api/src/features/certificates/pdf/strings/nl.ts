import type { CertificateStrings } from './certificate-strings.js';

export const nl: CertificateStrings = {
  title: 'Certificaat van voltooiing',
  certifies: 'Hierbij wordt verklaard dat',
  completed: 'de volgende cursus heeft voltooid',
  translationNotReviewed: 'De vertaling van deze cursus is nog niet nagekeken.',
  notTranslated: (language) =>
    `De cursus is nog niet vertaald in de taal van dit certificaat. Taal van de cursus: ${language}.`,
  completedOn: 'Voltooid op',
  duration: 'Duur',
  language: 'Taal',
  courseVersion: 'Cursusversie',
  competences: 'Competenties die in de cursus aan bod komen',
  competencesNote:
    'Het niveau is het niveau waarop deze versie van de cursus zich richt. Het\u00a0beschrijft de cursus en is geen meting van de hierboven genoemde persoon.',
  competenceCode: 'Code',
  competence: 'Competentie',
  targetLevel: 'Streefniveau',
  check: 'Dit certificaat controleren',
  checkNote: 'Scan de code of open dit adres. De pagina laat zien of het certificaat geldig is.',
  qrCode: 'QR-code naar de pagina waarop dit certificaat kan worden gecontroleerd',
  serial: 'Serienummer',
  code: 'Controlecode',
  issuedOn: 'Afgegeven op',
  issuedBy: 'Afgegeven door',
  replaces: (serial) => `Dit certificaat vervangt het certificaat met serienummer ${serial}.`,
};
