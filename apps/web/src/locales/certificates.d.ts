import type certificates from './en/certificates.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    certificates: typeof certificates;
  }
}
