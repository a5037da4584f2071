export type FrameOutcome = 'open' | 'missing' | 'unreachable';

/** The frame of one visit. */
export type ActivityFrame = {
  readonly element: HTMLIFrameElement;
  /** Resolves when the browser has loaded something, whatever it is. */
  readonly opened: Promise<FrameOutcome>;
  /** Takes the package away while its API is still there, so that it can save in whatever way it leaves. */
  readonly close: () => Promise<void>;
};

/** A package that asks "leave this page?", or works for long when it goes, is not waited for. */
const LONGEST_CLOSE_MS = 2_000;
const EMPTY = 'about:blank';

/** @param url of the activity, on this origin */
export const openActivityFrame = (host: HTMLElement, url: string, title: string): ActivityFrame => {
  const element = document.createElement('iframe');
  element.title = title;
  // Browsers are about to leave out `unload`, in which many packages save.
  element.allow = 'fullscreen; unload; autoplay';
  // With its address before it is in the page, and a new one for each visit: the history of the browser stays the lesson's.
  element.src = url;
  const opened = new Promise<FrameOutcome>((resolve) => {
    element.addEventListener('load', () => resolve(outcomeOf(element)), { once: true });
  });
  host.replaceChildren(element);
  return {
    element,
    opened,
    close: async () => {
      await unload(element);
      element.remove();
    },
  };
};

/** What the browser shows. A package that leads to another host cannot be looked into, like a page of the browser's own. */
const outcomeOf = (frame: HTMLIFrameElement): FrameOutcome => {
  try {
    const entry = frame.contentWindow?.performance.getEntriesByType('navigation')[0];
    const status = (entry as PerformanceNavigationTiming | undefined)?.responseStatus ?? 0;
    return status >= 400 ? 'missing' : 'open';
  } catch {
    return 'unreachable';
  }
};

const unload = (frame: HTMLIFrameElement): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST_CLOSE_MS);
    frame.addEventListener(
      'load',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
    try {
      frame.contentWindow?.location.replace(EMPTY);
    } catch {
      frame.src = EMPTY;
    }
  });
