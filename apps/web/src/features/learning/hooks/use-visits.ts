import { useEffect } from 'react';
import { newId } from '../../../lib/new-id.js';
import { sendVisit } from '../api/lesson-records.js';

/** How often a sign of life is sent while the lesson is being read. */
export const VISIT_MS = 60_000;

type VisitsOptions = {
  enrolmentId: string;
  /** null: nothing is open yet. */
  lessonKey: string | null;
  currentBlock: () => string | null;
};

/** Leaving one lesson and opening the next must arrive in this order: the last one is the place to resume. */
let visitBefore: Promise<unknown> = Promise.resolve();

/**
 * Tells the server that a lesson is open, where in it one is and how long it was visible: on opening, every 60 s, on leaving. A visit
 * that could not be sent is not worth a word to the reader; its seconds go with the next one.
 */
export const useVisits = ({ enrolmentId, lessonKey, currentBlock }: VisitsOptions): void => {
  useEffect(() => {
    if (lessonKey === null) return undefined;
    const visitId = newId();
    let unsent = 0;
    let visibleSince: number | null = document.visibilityState === 'visible' ? performance.now() : null;

    const count = () => {
      if (visibleSince !== null) unsent += performance.now() - visibleSince;
      visibleSince = document.visibilityState === 'visible' ? performance.now() : null;
    };
    const send = (isLeaving: boolean) => {
      count();
      const seconds = Math.min(Math.round(unsent / 1_000), 3_600);
      const visit = { visitId, blockKey: currentBlock(), seconds };
      unsent -= seconds * 1_000;
      const post = () =>
        sendVisit({ enrolmentId, lessonKey }, visit, isLeaving).catch(() => {
          unsent += seconds * 1_000;
        });
      visitBefore = isLeaving ? post() : visitBefore.then(post);
    };
    const onVisibility = () => (document.visibilityState === 'hidden' ? send(true) : count());
    const onPageHide = () => document.visibilityState === 'visible' && send(true);

    send(false);
    const timer = setInterval(() => document.visibilityState === 'visible' && send(false), VISIT_MS);
    document.addEventListener('visibilitychange', onVisibility);
    window.addEventListener('pagehide', onPageHide);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('pagehide', onPageHide);
      send(false);
    };
  }, [enrolmentId, lessonKey, currentBlock]);
};
