/** A page of ours on the content origin that empties the storage there. */
const LEAVE_PATH = '/player/leave.html';
/** What that page begins when it has loaded is done by then. */
const CLEARING_MS = 300;
const LONGEST_WAIT_MS = 2_000;

let used: string | null = null;

/** Where this page has played a package. In memory only: nothing about a person stays in the browser. */
export const rememberContentOrigin = (origin: string): void => {
  used = origin;
};

/** Empties what packages and their player keep in the browser, if one was open. Only a page of their origin can. Never rejects. */
export const clearContentOrigin = (): Promise<void> => {
  if (used === null) return Promise.resolve();
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.src = `${used}${LEAVE_PATH}`;
  used = null;
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
