import type { Audience } from '@integra/shared-types/content';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAnnounce } from '../../../components/ui/live-region.js';
import { ApiError } from '../../../lib/api/api-error.js';
import { LEARNER_PATHS } from '../../../lib/routing/learner-paths.js';
import { CATALOGUE_KEY } from '../api/catalogue.js';
import { enrol } from '../api/enrol.js';

/** Enrols and goes to the course; a request stays on the page, which then says that it is on its way. */
export const useEnrol = (courseKey: string): ((audience: Audience) => Promise<void>) => {
  const { t } = useTranslation('courses');
  const client = useQueryClient();
  const announce = useAnnounce();
  const navigate = useNavigate();

  const readAgain = async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: CATALOGUE_KEY }),
      client.invalidateQueries({ queryKey: ['my-learning'] }),
    ]);
  };

  return async (audience) => {
    try {
      const { id, state } = await enrol(courseKey, audience);
      announce(t(state === 'requested' ? 'enrol.requested' : 'enrol.enrolled'));
      await readAgain();
      if (state === 'active') await navigate(LEARNER_PATHS.course(id));
    } catch (error) {
      // Enrolled in another window: the page has to look again, and says so by itself.
      if (!(error instanceof ApiError) || error.code !== 'enrolment_exists') throw error;
      await readAgain();
    }
  };
};
