import { useEffect, useEffectEvent, useState } from 'react';

const EVENTS = ['dragenter', 'dragover', 'dragleave', 'drop'] as const;

/**
 * Takes files that are dropped anywhere on the page: one that misses a target would open in the browser, in place of the app.
 * @returns whether files are over the page now
 */
export const useFileDrop = (onFiles: (files: File[]) => void): boolean => {
  const [isOver, setOver] = useState(false);
  const take = useEffectEvent(onFiles);

  useEffect(() => {
    const handle = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      const hasLeft = event.type === 'dragleave' && event.relatedTarget === null;
      setOver(event.type !== 'drop' && !hasLeft);
      if (event.type !== 'drop') return;
      const files = [...event.dataTransfer.files];
      // What lies open over the page has its own matter.
      if (files.length > 0 && document.querySelector('dialog[open]') === null) take(files);
    };
    for (const type of EVENTS) window.addEventListener(type, handle);
    return () => {
      for (const type of EVENTS) window.removeEventListener(type, handle);
    };
  }, []);

  return isOver;
};
