export const collapseBlanks = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ').trim();

const hasControls = (text: string): boolean => /\p{Cc}/u.test(text);

const decodePercents = (text: string): string => {
  try {
    const decoded = decodeURIComponent(text);
    // `%00` would be a character that no database takes.
    return hasControls(decoded) ? text : decoded;
  } catch {
    return text;
  }
};

/** The form in which identifiers are compared: URIs may be percent-encoded, and blanks count only once. */
export const normaliseIdentifier = (written: string): string => collapseBlanks(decodePercents(written));
