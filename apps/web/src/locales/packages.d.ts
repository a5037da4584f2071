import type packages from './en/packages.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    packages: typeof packages;
  }
}
