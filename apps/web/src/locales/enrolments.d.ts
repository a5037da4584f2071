import type enrolments from './en/enrolments.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    enrolments: typeof enrolments;
  }
}
