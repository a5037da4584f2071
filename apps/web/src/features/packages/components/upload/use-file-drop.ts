import { useEffect, useEffectEvent, useState } from 'react';

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/**
 * Takes files that are dropped anywhere on the page: one that misses a target would open in the browser, in place of the app.
 * @returns whether files are over the page now
 */
export const useFileDrop = (onFiles: (files: File[]) => void): boolean => {
  const [isOver, setOver] = useState(false);
  const take = useEffectEvent(onFiles);

  useEffect(() => {
    const listening = new AbortController();
    const on = (type: 'dragenter' | 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void) =>
      window.addEventListener(type, (event) => holdsFiles(event) && act(event), { signal: listening.signal });

    on('dragenter', () => setOver(true));
    on('dragover', (event) => event.preventDefault());
    on('dragleave', ({ relatedTarget }) => relatedTarget === null && setOver(false));
    on('drop', (event) => {
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      // What lies open over the page has its own matter.
      if (files.length > 0 && document.querySelector('dialog[open]') === null) take(files);
    });
    return () => listening.abort();
  }, []);

  return isOver;
};
