import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import { VisuallyHidden } from './visually-hidden.js';

const AnnounceContext = createContext<(message: string) => void>(() => undefined);

/** Says something to screen readers, once, without moving the focus: "Saved", "Copied", "14 more people shown". */
export const useAnnounce = (): ((message: string) => void) => useContext(AnnounceContext);

type LiveRegionProps = { children: ReactNode };

/** Holds the one polite live region of the app. */
export const LiveRegion = ({ children }: LiveRegionProps) => {
  const [message, setMessage] = useState({ text: '', count: 0 });
  const count = useRef(0);
  const announce = useCallback((text: string) => {
    count.current += 1;
    setMessage({ text, count: count.current });
  }, []);

  return (
    <AnnounceContext value={announce}>
      {children}
      <VisuallyHidden as="div">
        {/* A new element each time: the same words twice are said twice. */}
        <div role="status">
          <span key={message.count}>{message.text}</span>
        </div>
      </VisuallyHidden>
    </AnnounceContext>
  );
};
