import '@testing-library/jest-dom/jest-globals';
import { afterAll, afterEach, beforeAll, beforeEach, jest } from '@jest/globals';
import { cleanup, configure } from '@testing-library/react';
import { reportConnection } from '../lib/api/connection.js';
import { setLanguage, startI18n } from '../lib/i18n/i18n.js';
import { server } from './server.js';

// A page comes with its own file, which is compiled when the first test asks for it.
configure({ asyncUtilTimeout: 15_000 });

/* What jsdom lacks of the browser. */

HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
  this.querySelector<HTMLElement>('a[href], button, input, select, textarea')?.focus();
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};
window.ResizeObserver = class {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
};
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;
window.matchMedia = (query) =>
  Object.assign(new EventTarget(), {
    media: query,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });

beforeAll(async () => {
  server.listen({ onUnhandledRequest: 'error' });
  document.documentElement.lang = 'en';
  await startI18n();
});

beforeEach(async () => {
  await setLanguage('en');
  document.cookie = 'lms_language=; Max-Age=0; Path=/';
  document.cookie = 'lms_theme=; Max-Age=0; Path=/';
  reportConnection('fine');
});

afterEach(() => {
  cleanup();
  server.resetHandlers();
  jest.restoreAllMocks();
});

afterAll(() => server.close());
