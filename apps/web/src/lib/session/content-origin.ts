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

/** Where that was, if anywhere. To be asked before a logout: the server's answer to it empties the storage here, and this with it. */
export const usedContentOrigin = (): string | null => {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
};

const forgetContentOrigin = (): void => {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // As above.
  }
};

/**
 * Empties what packages and their player keep in the browser, if one was open. Only a page of their origin can. Never rejects.
 * @param used of `usedContentOrigin`
 */
export const clearContentOrigin = (used: string | null): Promise<void> => {
  if (used === null) return Promise.resolve();
  forgetContentOrigin();
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
