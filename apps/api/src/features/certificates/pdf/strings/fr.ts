import type { CertificateStrings } from './certificate-strings.js';

export const fr: CertificateStrings = {
  title: 'Attestation de fin de formation',
  certifies: 'Il est attesté que',
  completed: 'a terminé la formation',
  translationNotReviewed: 'La traduction de cette formation n’a pas encore été relue.',
  notTranslated: (language) =>
    `La formation n’est pas encore traduite dans la langue de cette attestation. Langue de la formation\u00a0: ${language}.`,
  completedOn: 'Terminée le',
  duration: 'Durée',
  language: 'Langue',
  courseVersion: 'Version de la formation',
  competences: 'Compétences abordées par la formation',
  competencesNote:
    'Le niveau indiqué est celui que vise cette version de la formation. Il\u00a0décrit la formation et ne mesure pas la personne nommée ci-dessus.',
  competenceCode: 'Code',
  competence: 'Compétence',
  targetLevel: 'Niveau visé',
  check: 'Vérifier cette attestation',
  checkNote: 'Scannez le code ou ouvrez cette adresse\u00a0: la page indique si l’attestation est valable.',
  qrCode: 'Code QR menant à la page de vérification de cette attestation',
  serial: 'Numéro de série',
  code: 'Code de vérification',
  issuedOn: 'Délivrée le',
  issuedBy: 'Délivrée par',
  replaces: (serial) => `Elle remplace l’attestation portant le numéro de série ${serial}.`,
};
