/** A page of ours on the content origin that empties the storage there. */
const LEAVE_PATH = '/player/leave.html';
/** What that page begins when it has loaded is done by then. */
const CLEARING_MS = 300;
const LONGEST_WAIT_MS = 2_000;

const KEY = 'content-origin';

/**
 * Where this browser has played a package, until the logout, however often the page was loaded anew. An address of the site: nothing
 * about a person.
 */
export const rememberContentOrigin = (origin: string): void => {
  try {
    localStorage.setItem(KEY, origin);
  } catch {
    // Where the browser forbids it, nothing is kept on the other origin either.
  }
};

const takeContentOrigin = (): string | null => {
  try {
    const origin = localStorage.getItem(KEY);
    localStorage.removeItem(KEY);
    return origin;
  } catch {
    return null;
  }
};

/** Empties what packages and their player keep in the browser, if one was open. Only a page of their origin can. Never rejects. */
export const clearContentOrigin = (): Promise<void> => {
  const used = takeContentOrigin();
  if (used === null) return Promise.resolve();
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.src = `${used}${LEAVE_PATH}`;
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      frame.remove();
      resolve();
    };
    const timer = setTimeout(done, LONGEST_WAIT_MS);
    frame.addEventListener('load', () => setTimeout(done, CLEARING_MS));
    document.body.append(frame);
  });
};
