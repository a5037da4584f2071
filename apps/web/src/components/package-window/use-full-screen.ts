import { type RefObject, useEffect, useState } from 'react';

/** The whole screen for one element. `isPossible` is false where the browser has no such thing, on some phones. */
export const useFullScreen = (element: RefObject<HTMLElement | null>) => {
  const [isOn, setOn] = useState(false);

  useEffect(() => {
    const follow = () => setOn(document.fullscreenElement !== null && document.fullscreenElement === element.current);
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, [element]);

  const toggle = () => {
    // Refused by the browser, it stays as it is: there is nothing to tell.
    void (isOn ? document.exitFullscreen() : element.current?.requestFullscreen())?.catch(() => undefined);
  };
  return { isPossible: document.fullscreenEnabled, isOn, toggle };
};
