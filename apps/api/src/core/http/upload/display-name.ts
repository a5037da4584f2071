/** As long as file systems allow, in UTF-16 units. */
const MAX_LENGTH = 255;

/** Browsers write these three so, and nothing else (WHATWG HTML, "multipart/form-data"); a plain `%` stays one. */
const ESCAPES: Readonly<Record<string, string>> = { '%22': '"', '%0A': '\n', '%0D': '\r' };

/** Controls, directions, half surrogate pairs: they break lines, turn names around, or fit no database row. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * The name of an uploaded file as people may read it again, in whatever script: one line, composed, at most 255 UTF-16 units.
 * @param sent as it stands in the form, without folders
 * @returns undefined when nothing to read is left
 */
export const displayName = (sent: string): string | undefined => {
  const name = sent
    .replace(/%22|%0[AD]/gi, (escape) => ESCAPES[escape.toUpperCase()] ?? escape)
    .normalize('NFC')
    .slice(0, MAX_LENGTH)
    .replace(UNSEEN, '')
    .trim();
  return name === '' ? undefined : name;
};
