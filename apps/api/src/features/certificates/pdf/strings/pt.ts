import type { CertificateStrings } from './certificate-strings.js';

export const pt: CertificateStrings = {
  title: 'Certificado de conclusão',
  certifies: 'Certifica-se que',
  completed: 'concluiu o curso',
  translationNotReviewed: 'A tradução deste curso ainda não foi revista.',
  notTranslated: (language) =>
    `O curso ainda não foi traduzido para a língua deste certificado. Língua do curso: ${language}.`,
  completedOn: 'Concluído em',
  duration: 'Duração',
  language: 'Língua',
  courseVersion: 'Versão do curso',
  competences: 'Competências abordadas no curso',
  competencesNote:
    'O nível indicado é aquele que esta versão do curso visa. Descreve o curso e não mede a pessoa acima identificada.',
  competenceCode: 'Código',
  competence: 'Competência',
  targetLevel: 'Nível visado',
  check: 'Verificar este certificado',
  checkNote: 'Leia o código ou abra este endereço: a página indica se o certificado é válido.',
  qrCode: 'Código QR que conduz à página de verificação deste certificado',
  serial: 'Número de série',
  code: 'Código de verificação',
  issuedOn: 'Emitido em',
  issuedBy: 'Emitido por',
  replaces: (serial) => `Substitui o certificado com o número de série ${serial}.`,
};
