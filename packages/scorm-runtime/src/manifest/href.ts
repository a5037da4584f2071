import { MAX_HREF_LENGTH } from './limits.js';
import type { ManifestProblemCode } from './problem.js';

export type JudgedHref = { href: string } | { refused: ManifestProblemCode; detail?: string };

/** Path, and what follows it from the first `?` or `#`. */
export const splitHref = (href: string): { path: string; rest: string } => {
  const end = href.search(/[?#]/);
  return end < 0 ? { path: href, rest: '' } : { path: href.slice(0, end), rest: href.slice(end) };
};

export const decodePath = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** Without `.`, `..` and doubled slashes; null when it climbs above its start. */
export const removeDots = (path: string): string | null => {
  const kept: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') {
      if (kept.pop() === undefined) return null;
    } else if (segment !== '.' && segment !== '') {
      kept.push(segment);
    }
  }
  return kept.join('/');
};

/** `%2e` is a dot for every browser. */
const plainDots = (path: string): string => path.replace(/%2e/gi, '.');

/** Joins a folder, empty or with a slash at its end, and an address; what starts anew is left as it is. */
export const joinBase = (base: string, href: string): string =>
  base === '' || /^(?:[a-z][a-z\d+.-]*:|[/\\])/i.test(href) ? href : base + href;

const refusal = (href: string): ManifestProblemCode | null => {
  if (/\p{Cc}/u.test(href)) return 'href-invalid';
  if (/^https?:/i.test(href) || /^[/\\]{2}/.test(href)) return 'href-external';
  if (/^[a-z][a-z\d+.-]*:/i.test(href)) return 'href-script';
  return null;
};

/**
 * Says whether an address stays in the package, and gives it without `.`, `..` and doubled slashes. Backslashes, percents and case are
 * kept: what they mean is decided with the list of files. No reading of them leads outside, though.
 */
export const judgeHref = (written: string): JudgedHref => {
  const trimmed = written.trim();
  if (trimmed.length > MAX_HREF_LENGTH) return { refused: 'href-too-long', detail: String(MAX_HREF_LENGTH) };
  const code = refusal(trimmed);
  if (code !== null) return { refused: code, detail: trimmed };
  const { path, rest } = splitHref(trimmed);
  const resolved = path.startsWith('/') ? null : removeDots(plainDots(path));
  const everyReading = plainDots(decodePath(path)).replace(/\\|%2f|%5c/gi, '/');
  const staysInside = removeDots(everyReading) !== null && refusal(decodePath(path)) === null;
  if (resolved === null || everyReading.startsWith('/') || !staysInside) {
    return { refused: 'href-outside', detail: trimmed };
  }
  return resolved === '' ? { refused: 'href-missing' } : { href: resolved + rest };
};

/** Appends the parameters of an item. Source: SCORM 2004 4th Edition, Content Aggregation Model, 3.4.1.9. */
export const joinParameters = (href: string, parameters: string | null): string => {
  const rest = (parameters ?? '').trim().replace(/^[?&]+/, '');
  if (rest === '') return href;
  if (rest.startsWith('#')) return href.includes('#') ? href : href + rest;
  return `${href}${href.includes('?') ? '&' : '?'}${rest}`;
};
