import type { CommitSender } from './saving/commit-sender.js';

/** The server takes a window that says nothing for two minutes for one that is not used. */
const SIGN_OF_LIFE_MS = 100_000;

/** Saves when the page is hidden, when it goes, and when the connection is back. */
export const watchPage = (sender: CommitSender): void => {
  document.addEventListener('visibilitychange', () => void sender.flush());
  window.addEventListener('online', () => void sender.flush());
  window.addEventListener('pagehide', () => sender.leavePage());
  window.addEventListener('pageshow', () => sender.returnToPage());
  setInterval(() => {
    if (document.visibilityState === 'visible') sender.changed(0);
  }, SIGN_OF_LIFE_MS);
};
