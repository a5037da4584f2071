import type packageWindow from './en/packageWindow.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    packageWindow: typeof packageWindow;
  }
}
