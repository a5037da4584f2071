/** How short answers are compared: without case, accents and surrounding or doubled space. */
export const comparableAnswer = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim().replace(/\s+/g, ' ');
