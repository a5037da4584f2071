import type { ArchiveLimits } from './archive-limits.js';

export type PathProblem = 'name-outside' | 'name-invalid' | 'name-too-long';

/** Names no file system and no address takes: what cannot be seen, and halves of characters. */
const UNUSABLE = /[\p{Cc}\p{Cs}\ufffd]/u;
const DRIVE = /^[a-z]:/i;

const bytesOf = (point: number): number => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);
const utf8Length = (text: string): number =>
  Array.from(text).reduce((bytes, character) => bytes + bytesOf(character.codePointAt(0) ?? 0), 0);

const isTooLong = (path: string, parts: readonly string[], limits: ArchiveLimits): boolean =>
  parts.length > limits.depth ||
  utf8Length(path) > limits.pathBytes ||
  parts.some((part) => utf8Length(part) > limits.nameBytes);

/**
 * Where a file lies in its package: parts joined by slashes, composed (NFC), as some tools write names apart and manifests together.
 * A name that tries to leave the package is refused, not mended: nobody does that by mistake.
 */
export const entryPath = (name: string, limits: ArchiveLimits): { path: string } | { problem: PathProblem } => {
  const slashed = name.replaceAll('\\', '/').normalize('NFC');
  if (UNUSABLE.test(slashed)) return { problem: 'name-invalid' };
  if (slashed.startsWith('/') || DRIVE.test(slashed)) return { problem: 'name-outside' };
  const parts = slashed.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.includes('..')) return { problem: 'name-outside' };
  const path = parts.join('/');
  return isTooLong(path, parts, limits) ? { problem: 'name-too-long' } : { path };
};
