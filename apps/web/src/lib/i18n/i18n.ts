import { isLanguage, type Language } from '@integra/shared-types/language-table';
import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { writeCookie } from '../cookies.js';

/** Loaded before anything is shown; every other namespace comes with the page that needs it. */
const FIRST_NAMESPACE = 'shell';

/** One language and one namespace at a time, each a file of its own. */
const files: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    import(`../../locales/${language}/${namespace}.json`, { with: { type: 'json' } }).then(
      (file: { default: Record<string, unknown> }) => done(null, file.default),
      (error: Error) => done(error, false),
    );
  },
};

/** The language of the page; `lang` on the root element is the one place where it is written down. */
export const currentLanguage = (): Language => {
  const { lang } = document.documentElement;
  return isLanguage(lang) ? lang : 'en';
};

export const startI18n = async (): Promise<void> => {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next
    .use(files)
    .use(initReactI18next)
    .init({
      lng: currentLanguage(),
      // All languages are complete (a test says so); English is no silent stand-in.
      fallbackLng: false,
      ns: [FIRST_NAMESPACE],
      defaultNS: FIRST_NAMESPACE,
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
      returnNull: false,
    });
};

/**
 * Switches every text on the page, without a reload and without touching any state. The new language's files are there before
 * the switch, so nothing flickers.
 */
export const setLanguage = async (language: Language): Promise<void> => {
  if (language === currentLanguage()) return;
  await i18next.changeLanguage(language);
  writeCookie('lms_language', language);
};

export const loadNamespaces = (namespaces: readonly string[]): Promise<void> => i18next.loadNamespaces(namespaces);
