import { MAX_PROBLEMS } from './limits.js';

/**
 * What can be said of a manifest. The severity stands in the problem: `error` where the package can't be played as
 * written, `warning` where it is unusual and was read in the way that is told here.
 */
export const MANIFEST_PROBLEM_CODES = [
  // Bytes
  'byte-order-mark', // the file begins with one (warning)
  'encoding-unusual', // not UTF-8; detail: the encoding it was read in (warning)
  'encoding-mismatch', // the bytes are not what the file says of them; detail: the encoding it was read in (warning)
  'encoding-unknown', // detail: the declared encoding (error)
  'too-large', // more bytes, or more repeated text, than is read; detail: the limit (error)
  // XML
  'leading-blanks', // blanks before the XML declaration; skipped (warning)
  'not-well-formed', // detail: what the parser met (error)
  'doctype', // a document type declaration is refused (error)
  'entity', // only the five entities of XML and numeric ones are read, and a bare `&` is none (error)
  'too-deep', // elements or items nested deeper than is read (error)
  'too-many-elements', // detail: the limit (error)
  'namespace-missing', // no namespace is declared; taken for what the name says; detail: the name (warning)
  'namespace-unknown', // not a namespace of the standard; taken for what the prefix says; detail: the namespace (warning)
  'namespace-wrong', // the element belongs to another namespace; read as that; detail: the name (warning)
  'name-case', // upper and lower case differ from the standard; read all the same; detail: the name (warning)
  // The manifest as a whole
  'not-a-manifest', // the root element is not `manifest`; detail: its name (error)
  'not-scorm', // a package of another standard; detail: its schema (error)
  'nested-manifest', // a manifest inside the manifest (error)
  'edition-missing', // no schemaversion; detail: the edition it was taken for (warning)
  'edition-unknown', // a schemaversion nobody knows; detail: what it says (warning)
  'edition-contradiction', // schemaversion and namespaces differ, the first counts; detail: what it says (warning)
  'nothing-to-launch', // no activity and no resource can be opened (error)
  // Organizations and items
  'organization-missing', // no organization with items: one activity of the first resource; detail: its id (warning)
  'default-organization-missing', // the first organization is taken (warning)
  'default-organization-unknown', // the first organization is taken; detail: the id that was asked for (warning)
  'other-organization', // is not played; detail: its id (warning)
  'too-many-activities', // detail: the limit (error)
  'tree-too-large', // the activities with all that is said of them; detail: the limit (error)
  'identifier-missing', // one was made up; detail: the new id (warning)
  'identifier-duplicate', // of an item: a new one was made, detail: it; else the first (with an address) counts (warning)
  'identifier-too-long', // of an item, a global objective or a store: nothing could be kept under it; detail: the limit (error)
  'title-missing', // the identifier stands for it; detail: the identifier (warning)
  'item-without-resource', // a leaf that can't be opened (warning)
  'cluster-with-resource', // in SCORM 2004 only leaves are opened; the resource is left out (warning)
  'resource-unknown', // identifierref leads nowhere; upper and lower case count; detail: the id (warning)
  // Resources
  'too-many-resources', // detail: the limit (error)
  'scorm-type-missing', // of a resource that is opened; taken as an asset; detail: its id (warning)
  'dependency-unknown', // detail: the id (warning)
  'base-without-slash', // `xml:base` was taken as a folder; detail: the base (warning)
  'href-missing', // of a resource that an item opens (warning)
  'href-invalid', // holds control characters (error if an item opens it, else warning; so are the four below)
  'href-script', // `javascript:`, `data:` or another scheme that is not a file of the package; detail: the address
  'href-external', // leads to another host; detail: the address
  'href-outside', // climbs out of the package; detail: the address
  'href-too-long', // detail: the limit
  // Values and sequencing
  'value-invalid', // not allowed here, the default counts; detail: name=value (warning)
  'value-long', // longer than the standard promises to keep; kept all the same; detail: name=length (warning)
  'value-missing', // what the standard requires is not there, the element is left out; detail: the name (warning)
  'sequencing-unknown', // IDRef leads nowhere; only what stands here counts; detail: the id (warning)
  'objective-unknown', // the adlseq objective extends none of the activity; left out; detail: the id (warning)
  'more-problems', // detail: how many are not listed
] as const;
export type ManifestProblemCode = (typeof MANIFEST_PROBLEM_CODES)[number];

/** A place in the text of a manifest; both count from 1, the column in UTF-16 units. */
export type Place = { line: number; column: number };

/** `error`: there is no manifest. `warning`: worth a look, the package can be played. */
export type ManifestProblem = Place & {
  severity: 'error' | 'warning';
  code: ManifestProblemCode;
  /** At most 100 characters, from the package: text wherever it is shown. */
  detail?: string;
};

type Found = { offset: number; code: ManifestProblemCode; detail: string | undefined };

const shorten = (detail: string): string =>
  detail.length > 100 ? `${detail.slice(0, 99).toWellFormed()}…` : detail.toWellFormed();

/** Gathers problems by their offset in the text; lines are counted once, at the end. */
export class ProblemList {
  readonly #found = { error: [] as Found[], warning: [] as Found[] };
  readonly #counts = { error: 0, warning: 0 };
  readonly #told = new Set<string>();

  error(code: ManifestProblemCode, offset: number, detail?: string): void {
    this.#add('error', code, offset, detail);
  }

  warning(code: ManifestProblemCode, offset: number, detail?: string): void {
    this.#add('warning', code, offset, detail);
  }

  /** For what a tool does in every element: the first place is told. */
  warnOnce(code: ManifestProblemCode, offset: number, detail: string): void {
    const key = `${code} ${detail}`;
    if (this.#told.has(key) || this.#told.size >= MAX_PROBLEMS) return;
    this.#told.add(key);
    this.#add('warning', code, offset, detail);
  }

  get hasErrors(): boolean {
    return this.#counts.error > 0;
  }

  /** In the order of the text. */
  located(text: string): ManifestProblem[] {
    const all = (['error', 'warning'] as const).flatMap((severity) =>
      this.#found[severity].map((found) => ({ severity, ...found })),
    );
    const locate = placesOf(text);
    const problems = all
      .toSorted((a, b) => a.offset - b.offset)
      .map(({ offset, severity, code, detail }): ManifestProblem => {
        const problem = { severity, code, ...locate(offset) };
        return detail === undefined ? problem : { ...problem, detail: shorten(detail) };
      });
    return [...problems, ...this.#rest('error'), ...this.#rest('warning')];
  }

  #add(severity: ManifestProblem['severity'], code: ManifestProblemCode, offset: number, detail?: string): void {
    this.#counts[severity] += 1;
    if (this.#counts[severity] <= MAX_PROBLEMS) this.#found[severity].push({ offset, code, detail });
  }

  #rest(severity: ManifestProblem['severity']): ManifestProblem[] {
    const rest = this.#counts[severity] - this.#found[severity].length;
    return rest > 0 ? [{ severity, code: 'more-problems', line: 1, column: 1, detail: String(rest) }] : [];
  }
}

/** Places of offsets that never go down, in one walk over the text. A line ends with LF, CR or both. */
const placesOf = (text: string): ((offset: number) => Place) => {
  const lineEnd = /\r\n?|\n/g;
  let line = 1;
  let start = 0;
  let hasNext = lineEnd.test(text);
  return (offset) => {
    while (hasNext && lineEnd.lastIndex <= offset) {
      line += 1;
      start = lineEnd.lastIndex;
      hasNext = lineEnd.test(text);
    }
    return { line, column: offset - start + 1 };
  };
};
