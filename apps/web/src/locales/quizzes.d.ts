import type quizzes from './en/quizzes.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    quizzes: typeof quizzes;
  }
}
