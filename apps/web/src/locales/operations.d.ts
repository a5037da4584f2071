import type operations from './en/operations.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    operations: typeof operations;
  }
}
