import { decodePath, removeDots, splitHref } from './href.js';

export const HREF_PROBLEM_CODES = [
  'href-encoded',
  'href-backslash',
  'href-case',
  'href-unicode',
  'href-unknown',
] as const;
/**
 * `href-encoded`, `href-backslash`, `href-case`, `href-unicode`: the file was found after decoding percents, turning
 * backslashes, ignoring case, or composing characters (macOS archives decompose them). `href-unknown`: no such file.
 */
export type HrefProblem = (typeof HREF_PROBLEM_CODES)[number];

export type ResolvedHref = {
  /** The name in the list of files; null when there is none. */
  path: string | null;
  /** What it took to find the file, if more than its name. */
  problem?: HrefProblem;
};

type Folded = { size: number; composed: Map<string, string>; caseless: Map<string, string> };

/** Folding thousands of names once per set, not once per address. */
const foldedSets = new WeakMap<ReadonlySet<string>, Folded>();

const fold = (files: ReadonlySet<string>): Folded => {
  const known = foldedSets.get(files);
  if (known?.size === files.size) return known;
  const folded: Folded = { size: files.size, composed: new Map(), caseless: new Map() };
  for (const file of files) {
    const composed = file.normalize('NFC');
    if (!folded.composed.has(composed)) folded.composed.set(composed, file);
    const caseless = composed.toLowerCase();
    if (!folded.caseless.has(caseless)) folded.caseless.set(caseless, file);
  }
  foldedSets.set(files, folded);
  return folded;
};

/**
 * Finds the file that an address of a manifest means: by its exact name, else with what tools get wrong put right.
 * @param href from the root of the package; query and fragment are ignored
 * @param files names from the root of the package, with slashes
 */
export const resolveHref = (href: string, files: ReadonlySet<string>): ResolvedHref => {
  const { path } = splitHref(href);
  const turned = path.replaceAll('\\', '/');
  const spellings: { spelling: string | null; problem?: HrefProblem }[] = [
    { spelling: path },
    { spelling: removeDots(decodePath(path)), problem: 'href-encoded' },
    { spelling: removeDots(turned), problem: 'href-backslash' },
    { spelling: removeDots(decodePath(turned).replaceAll('\\', '/')), problem: 'href-backslash' },
  ];
  const exact = spellings.find(({ spelling }) => spelling !== null && files.has(spelling));
  if (exact) return { path: exact.spelling, ...(exact.problem && { problem: exact.problem }) };
  const last = spellings.at(-1)?.spelling?.normalize('NFC');
  if (last === undefined) return { path: null, problem: 'href-unknown' };
  const { composed, caseless } = fold(files);
  const decomposed = composed.get(last);
  if (decomposed !== undefined) return { path: decomposed, problem: 'href-unicode' };
  const otherCase = caseless.get(last.toLowerCase());
  return otherCase === undefined ? { path: null, problem: 'href-unknown' } : { path: otherCase, problem: 'href-case' };
};
