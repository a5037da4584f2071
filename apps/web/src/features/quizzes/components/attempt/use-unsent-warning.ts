import { useEffect } from 'react';

/** The browser asks before the page is closed while something is unsent. */
export const useUnsentWarning = (isUnsent: boolean): void => {
  useEffect(() => {
    if (!isUnsent) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnsent]);
};
