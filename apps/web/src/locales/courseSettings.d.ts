import type courseSettings from './en/courseSettings.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    courseSettings: typeof courseSettings;
  }
}
