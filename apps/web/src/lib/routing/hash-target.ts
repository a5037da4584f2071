/**
 * The id that the `#…` of an address names.
 * @returns null when it names none; addresses are typed and cut by people, and half a percent sign must not take the page away
 */
export const hashTarget = (hash: string): string | null => {
  if (hash.length < 2) return null;
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return null;
  }
};
