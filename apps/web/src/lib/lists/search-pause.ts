/** Between the last letter and the search: long enough for the next letter, short enough not to be noticed. */
export const SEARCH_PAUSE_MS = 300;
