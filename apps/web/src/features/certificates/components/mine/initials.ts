/** As the public page writes them, one letter per word: "Maria van den Berg" → "M. v. d. B." */
export const initialsOf = (name: string): string =>
  name
    .normalize('NFC')
    .split(/[\s,]+/)
    .flatMap((word) => word.match(/\p{L}/u)?.[0] ?? [])
    .map((letter) => `${letter}.`)
    .join(' ');
