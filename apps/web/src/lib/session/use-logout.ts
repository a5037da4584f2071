import { FIRST_PAGE_PATHS } from '@integra/shared-types/first-page-paths';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiFetch } from '../api/api-fetch.js';
import { writeCookie } from '../cookies.js';
import { currentLanguage } from '../i18n/i18n.js';
import { finishBeforeLeaving } from '../leaving/before-leaving.js';
import { deleteUnsentDatabase } from '../unsent/unsent-database.js';
import { clearContentOrigin, usedContentOrigin } from './content-origin.js';
import { reportSessionEnd } from './session-end.js';

/**
 * Ends the session and loads the login page anew, so that nothing of the person stays in the memory of a shared PC. The server clears
 * cookies and storage; the language (no personal data) is put back.
 */
export const useLogout = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await finishBeforeLeaving();
      // What was finished may be read again, which must not find the session gone.
      await client.cancelQueries();
      const used = usedContentOrigin();
      await apiFetch(FIRST_PAGE_PATHS.session, { method: 'DELETE' });
      return used;
    },
    onSuccess: async (used) => {
      await clearContentOrigin(used);
      client.clear();
      reportSessionEnd();
      deleteUnsentDatabase();
      writeCookie('lms_language', currentLanguage());
      location.assign('/login');
      // Until that page is there nothing is drawn anew: what is shown knows the session, which is gone.
      await new Promise<never>(() => undefined);
    },
  });
};
