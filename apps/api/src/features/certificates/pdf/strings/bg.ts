import type { CertificateStrings } from './certificate-strings.js';

export const bg: CertificateStrings = {
  title: 'Удостоверение за завършен курс',
  certifies: 'С настоящото се удостоверява, че',
  completed: 'завърши курса',
  translationNotReviewed: 'Преводът на този курс все още не е проверен.',
  notTranslated: (language) =>
    `Курсът все още не е преведен на езика на това удостоверение. Език на курса: ${language}.`,
  completedOn: 'Дата на завършване',
  duration: 'Продължителност',
  language: 'Език',
  courseVersion: 'Версия на курса',
  competences: 'Компетентности, разглеждани в курса',
  competencesNote:
    'Посочено е нивото, към което е насочена тази версия на курса. То\u00a0описва курса и не е оценка на посоченото по-горе лице.',
  competenceCode: 'Код',
  competence: 'Компетентност',
  targetLevel: 'Целево ниво',
  check: 'Проверка на удостоверението',
  checkNote: 'Сканирайте кода или отворете този адрес. Страницата показва дали удостоверението е валидно.',
  qrCode: 'QR код, който води към страницата за проверка на това удостоверение',
  serial: 'Сериен номер',
  code: 'Код за проверка',
  issuedOn: 'Дата на издаване',
  issuedBy: 'Издадено от',
  replaces: (serial) => `Заменя удостоверението със сериен номер ${serial}.`,
};
