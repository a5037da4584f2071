import type { AttemptSummary, LaunchPackage } from '@integra/shared-types/scorm-playing';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlayerEnd } from '../../../../components/package-window/use-shell.js';
import { enrolmentKey } from '../../../../lib/enrolments/enrolment-key.js';
import { useLanguage } from '../../../../lib/i18n/use-language.js';
import { rememberContentOrigin } from '../../../../lib/session/content-origin.js';
import { launchPackage, packagePlaceQuery } from '../../api/package-place.js';
import { isReview } from './package-offer.js';

/** What the lesson and the course tell of an attempt; the time is told when it is closed. */
const TOLD = ['completion', 'success', 'percent', 'isDone'] as const;

/** A package at its place: what the server says of it, the window in which it is open here, and how that ended last. */
export const usePackage = (enrolmentId: string, blockKey: string) => {
  const { language } = useLanguage();
  const client = useQueryClient();
  const [ended, setEnded] = useState<PlayerEnd | null>(null);
  // As it was when it was opened: a window that completes an attempt still records.
  const [isReviewing, setReviewing] = useState(false);
  const place = useQuery(packagePlaceQuery(enrolmentId, blockKey, language));

  /** What a package has come to stands on many pages: the lesson, the course, the cards of my learning. */
  const readAgain = () => {
    void client.invalidateQueries({ queryKey: enrolmentKey(enrolmentId) });
    void client.invalidateQueries({ queryKey: ['my-learning'] });
  };
  const launch = useMutation({
    mutationFn: (attempt: LaunchPackage['attempt']) => launchPackage(enrolmentId, blockKey, attempt, language),
    onSuccess: ({ playerOrigin }, attempt) => {
      rememberContentOrigin(playerOrigin);
      setReviewing(attempt === 'resume' && place.data !== undefined && isReview(place.data));
      setEnded(null);
    },
    onError: readAgain,
  });

  return {
    place,
    /** Null while it is not open here. */
    player: launch.data ?? null,
    isReviewing,
    ended,
    launch: { run: launch.mutate, isPending: launch.isPending, error: launch.error },
    onSaved: (summary: AttemptSummary) => {
      const open = place.data?.attempts.find(({ isOpen }) => isOpen);
      if (open === undefined || TOLD.some((fact) => open[fact] !== summary[fact])) readAgain();
    },
    onEnded: (reason: PlayerEnd) => {
      launch.reset();
      setEnded(reason);
      readAgain();
    },
  };
};
