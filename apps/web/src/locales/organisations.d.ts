import type organisations from './en/organisations.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    organisations: typeof organisations;
  }
}
