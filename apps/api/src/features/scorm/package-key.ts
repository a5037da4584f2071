import slugify from '@sindresorhus/slugify';

/** Room for a number behind it in a key of 80 characters. */
const MAX_LENGTH = 70;
const EXTENSION = /\.zip$/i;

/** What people call a package before its manifest is read. */
export const packageTitle = (fileName: string): string => fileName.replace(EXTENSION, '').trim() || fileName;

/** The title as a key for content files, which tells something whatever its script. */
export const packageKeyBase = (title: string): string =>
  slugify(title).slice(0, MAX_LENGTH).replace(/-+$/, '') || 'package';

/** @param taken keys that begin alike */
export const packageKey = (title: string, taken: ReadonlySet<string>): string => {
  const base = packageKeyBase(title);
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
};
