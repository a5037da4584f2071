import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** Goes to the element that the address names, with the focus; a page that changes inside the app does not do that by itself. */
export const useHashTarget = (): void => {
  const { hash, key } = useLocation();
  useEffect(() => {
    const target = hash === '' ? null : document.getElementById(decodeURIComponent(hash.slice(1)));
    target?.scrollIntoView({ block: 'start' });
    target?.focus({ preventScroll: true });
  }, [hash, key]);
};
