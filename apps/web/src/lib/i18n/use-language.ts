import { FIRST_PAGE_PATHS } from '@integra/shared-types/first-page-paths';
import { isLanguage, type Language } from '@integra/shared-types/language-table';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { apiFetch } from '../api/api-fetch.js';
import { sessionQuery, useSession } from '../session/session.js';
import { setLanguage } from './i18n.js';

/** The language of the page and how to change it: at once, without a reload, and for somebody signed in also in the profile. */
export const useLanguage = (): { language: Language; changeLanguage: (language: Language) => Promise<void> } => {
  const { i18n } = useTranslation();
  const client = useQueryClient();

  const changeLanguage = useCallback(
    async (language: Language) => {
      if (!(await setLanguage(language))) return;
      const session = client.getQueryData(sessionQuery.queryKey)?.session;
      if (!session) return;
      await client.cancelQueries({ queryKey: sessionQuery.queryKey });
      client.setQueryData(sessionQuery.queryKey, { session: { ...session, language } });
      // A failure is the connection banner's matter: the page stays in the chosen language.
      await apiFetch(FIRST_PAGE_PATHS.profile, { method: 'PATCH', body: { language } }).catch(() => undefined);
      await client.invalidateQueries({ queryKey: ['profile'] });
    },
    [client],
  );

  return { language: isLanguage(i18n.language) ? i18n.language : 'en', changeLanguage };
};

/** After login the profile's language counts, whatever the browser said before. */
export const useLanguageOfProfile = (): void => {
  const language = useSession().data?.language;
  useEffect(() => {
    if (language) void setLanguage(language);
  }, [language]);
};
