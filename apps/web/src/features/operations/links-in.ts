const LINK = /https?:\/\/[^\s<>"]+/g;
/** What ends a sentence is no part of an address. */
const TRAILING = /[.,;:!?)\]]+$/;

/** The addresses in a text, each once. */
export const linksIn = (text: string): string[] => [
  ...new Set((text.match(LINK) ?? []).map((link) => link.replace(TRAILING, ''))),
];
