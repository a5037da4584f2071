import { useEffect, useState, useSyncExternalStore } from 'react';
import { type Location, useLocation } from 'react-router';
import { finishBeforeLeaving, isAnythingToFinish, subscribeToLeaving } from './before-leaving.js';

/**
 * The location whose page is to be shown. It is the one in the address, except while the page before has something to finish
 * (3 s at most): whichever way one goes, by a link, a button or "back", that page stays until then.
 */
export const useHeldLocation = (): Location => {
  const location = useLocation();
  const [shown, setShown] = useState(location);
  const isAwaited = useSyncExternalStore(subscribeToLeaving, isAnythingToFinish);
  const isHeld = isAwaited && location.pathname !== shown.pathname;

  if (!isHeld && shown !== location) setShown(location);

  useEffect(() => {
    if (!isHeld) return undefined;
    let isCurrent = true;
    void finishBeforeLeaving().then(() => isCurrent && setShown(location));
    return () => {
      isCurrent = false;
    };
  }, [isHeld, location]);

  return isHeld ? shown : location;
};
