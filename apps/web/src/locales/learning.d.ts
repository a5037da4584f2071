import type learning from './en/learning.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    learning: typeof learning;
  }
}
