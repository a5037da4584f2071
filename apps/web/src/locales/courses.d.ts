import type courses from './en/courses.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    courses: typeof courses;
  }
}
