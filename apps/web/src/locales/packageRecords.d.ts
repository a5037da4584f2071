import type packageRecords from './en/packageRecords.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    packageRecords: typeof packageRecords;
  }
}
