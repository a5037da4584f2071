import type errors from './en/errors.json';
import type shell from './en/shell.json';

// Keys are checked by the compiler. Each feature declares its own namespace in a file like this one.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
  }
  interface ResourceNamespaceMap {
    shell: typeof shell;
    errors: typeof errors;
  }
}
