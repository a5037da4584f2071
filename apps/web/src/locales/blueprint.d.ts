import type blueprint from './en/blueprint.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    blueprint: typeof blueprint;
  }
}
