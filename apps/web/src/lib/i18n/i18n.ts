import { isLanguage, type Language } from '@integra/shared-types/language-table';
import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { ApiError } from '../api/api-error.js';
import { reportConnection } from '../api/connection.js';
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

const RETRY_MS = 3_000;

/** Every namespace that some page has asked for, to be there in a newly chosen language too. */
const wanted = new Set<string>([FIRST_NAMESPACE]);

/**
 * Loads what is not there yet, also what failed before: i18next itself never tries a file again and would show bare keys.
 * @throws ApiError `connection_lost`
 */
const load = async (language: string, namespaces: readonly string[]): Promise<void> => {
  const missing = () => namespaces.filter((namespace) => !i18next.hasResourceBundle(language, namespace));
  if (missing().length > 0) await i18next.reloadResources([language], missing());
  if (missing().length === 0) return;
  reportConnection('lost');
  throw new ApiError({ code: 'connection_lost', status: 0 });
};

/** Resolves when the words of the frame are there; keeps trying, because without them there is nothing to show. */
export const startI18n = async (): Promise<void> => {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next
    .use(files)
    .use(initReactI18next)
    .init({
      lng: currentLanguage(),
      // All languages are complete (`pnpm check` compares them); English is no silent stand-in.
      fallbackLng: false,
      ns: [FIRST_NAMESPACE],
      defaultNS: FIRST_NAMESPACE,
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  while (!i18next.hasResourceBundle(currentLanguage(), FIRST_NAMESPACE)) {
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    await i18next.reloadResources([currentLanguage()], [FIRST_NAMESPACE]);
  }
};

/**
 * Switches every text on the page, without a reload and without touching any state. The new language's files are there before
 * the switch, so nothing flickers; when they cannot be loaded, the page stays as it is and the connection banner says why.
 */
export const setLanguage = async (language: Language): Promise<boolean> => {
  if (language === currentLanguage()) return true;
  const { ns = [] } = i18next.options;
  try {
    await load(language, [...new Set([...wanted, ...ns])]);
  } catch {
    return false;
  }
  await i18next.changeLanguage(language);
  writeCookie('lms_language', language);
  return true;
};

/** @throws ApiError `connection_lost` */
export const loadNamespaces = async (namespaces: readonly string[]): Promise<void> => {
  for (const namespace of namespaces) wanted.add(namespace);
  await load(currentLanguage(), namespaces);
};
