import type { CertificateStrings } from './certificate-strings.js';

export const it: CertificateStrings = {
  title: 'Attestato di completamento',
  certifies: 'Si attesta che',
  completed: 'ha completato il corso',
  translationNotReviewed: 'La traduzione di questo corso non è stata ancora revisionata.',
  notTranslated: (language) =>
    `Il corso non è stato ancora tradotto nella lingua di questo attestato. Lingua del corso: ${language}.`,
  completedOn: 'Data di completamento',
  duration: 'Durata',
  language: 'Lingua',
  courseVersion: 'Versione del corso',
  competences: 'Competenze trattate nel corso',
  competencesNote:
    'Il livello indicato è quello a cui mira questa versione del corso. Descrive il corso e non misura la persona sopra indicata.',
  competenceCode: 'Codice',
  competence: 'Competenza',
  targetLevel: 'Livello obiettivo',
  check: 'Verifica di questo attestato',
  checkNote: 'Inquadrare il codice o aprire questo indirizzo: la pagina indica se l’attestato è valido.',
  qrCode: 'Codice QR che porta alla pagina di verifica di questo attestato',
  serial: 'Numero di serie',
  code: 'Codice di verifica',
  issuedOn: 'Data di rilascio',
  issuedBy: 'Rilasciato da',
  replaces: (serial) => `Sostituisce l’attestato con numero di serie ${serial}.`,
};
