import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { hashTarget } from '../../../lib/routing/hash-target.js';

/** Goes to the element that the address names, with the focus; a page that changes inside the app does not do that by itself. */
export const useHashTarget = (): void => {
  const { hash, key } = useLocation();
  useEffect(() => {
    const id = hashTarget(hash);
    const target = id === null ? null : document.getElementById(id);
    target?.scrollIntoView({ block: 'start' });
    target?.focus({ preventScroll: true });
  }, [hash, key]);
};
