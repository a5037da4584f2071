import type register from './en/register.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    register: typeof register;
  }
}
