const URN = /^urn:[A-Za-z0-9][A-Za-z0-9-]{0,31}:\S+$/;

/**
 * An identifier of 2004: not blank, and well formed when it claims to be a URN. Spaces are let through elsewhere:
 * authoring tools write the question's title there, and refusing it would lose the answer.
 */
export function isIdentifier(text: string): boolean {
  if (text.trim() === '') return false;
  return !text.startsWith('urn:') || URN.test(text);
}

/** An identifier inside a response: brackets belong to the delimiters there. */
export function isShortIdentifier(text: string): boolean {
  return isIdentifier(text) && !/[[\]{}]/.test(text);
}
