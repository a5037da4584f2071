import { normaliseIdentifier } from './identifier.js';
import { MAX_IDENTIFIER_LENGTH, MAX_REPEATED_LENGTH } from './limits.js';
import type { ManifestProblemCode, ProblemList } from './problem.js';
import { attributeOffset, type XmlAttribute, type XmlElement } from './xml/element.js';
import type { Vocabulary } from './xml/vocabulary.js';

/** Names that the editions write differently. */
const TWO_SPELLINGS = new Set(['datafromlms', 'timelimitaction', 'scormtype', 'isvisible']);

const same = (written: string, name: string): boolean =>
  written === name || written.toLowerCase() === name.toLowerCase();

export type NumberRange = { min: number; max: number };
export const RATIO: NumberRange = { min: 0, max: 1 };
/** Of a score or a progress, as sequencing counts them. */
export const MEASURE: NumberRange = { min: -1, max: 1 };

/** Reads elements and attributes of the standard; what is not allowed becomes the default, with a warning. */
export class ElementReader {
  readonly problems: ProblemList;
  readonly #text: string;
  #repeated = 0;

  constructor(text: string, problems: ProblemList) {
    this.#text = text;
    this.problems = problems;
  }

  children(element: XmlElement, vocabulary: Vocabulary, name: string): XmlElement[] {
    const children = element.children.filter((child) => child.vocabulary === vocabulary && same(child.name, name));
    for (const child of children) this.#checkCase(child.name, name, child.start);
    return children;
  }

  child(element: XmlElement, vocabulary: Vocabulary, name: string): XmlElement | null {
    return this.children(element, vocabulary, name)[0] ?? null;
  }

  /** The value of an attribute that is not empty. @param vocabulary of an attribute that has to have a prefix */
  attribute(element: XmlElement, name: string, vocabulary: Vocabulary | '' = ''): string | null {
    const value = this.#find(element, name, vocabulary)?.value.trim();
    return value === undefined || value === '' ? null : value;
  }

  identifier(element: XmlElement, name: string): string | null {
    const value = this.attribute(element, name);
    return value === null ? null : normaliseIdentifier(value) || null;
  }

  /** Refuses an identifier under which values would be kept, and cannot. @param name of the attribute that it comes from */
  checkKey(element: XmlElement, name: string, identifier: string): void {
    if (identifier.length <= MAX_IDENTIFIER_LENGTH) return;
    this.problems.error('identifier-too-long', this.attributeOffset(element, name), String(MAX_IDENTIFIER_LENGTH));
  }

  boolean(element: XmlElement, name: string, fallback: boolean, vocabulary: Vocabulary | '' = ''): boolean {
    const value = this.attribute(element, name, vocabulary);
    if (value === null) return fallback;
    if (/^(?:true|1)$/i.test(value)) return true;
    if (/^(?:false|0)$/i.test(value)) return false;
    this.invalid(element, name, value);
    return fallback;
  }

  token<Token extends string, Fallback>(
    element: XmlElement,
    name: string,
    tokens: readonly Token[],
    fallback: Fallback,
  ): Token | Fallback {
    const value = this.attribute(element, name);
    if (value === null) return fallback;
    const token = tokens.find((candidate) => candidate === value);
    if (token === undefined) this.invalid(element, name, value);
    return token ?? fallback;
  }

  decimal<Fallback>(element: XmlElement, name: string, range: NumberRange, fallback: Fallback): number | Fallback {
    const value = this.attribute(element, name);
    if (value === null) return fallback;
    const number = parseDecimal(value, range);
    if (number === null) this.invalid(element, name, value);
    return number ?? fallback;
  }

  count<Fallback>(element: XmlElement, name: string, fallback: Fallback): number | Fallback {
    const value = this.attribute(element, name);
    if (value === null) return fallback;
    if (/^\+?\d{1,9}$/.test(value)) return Number(value);
    this.invalid(element, name, value);
    return fallback;
  }

  invalid(element: XmlElement, name: string, value: string): void {
    this.problems.warning('value-invalid', this.attributeOffset(element, name), `${name}=${value}`);
  }

  warnAtAttribute(element: XmlElement, name: string, code: ManifestProblemCode, detail?: string): void {
    this.problems.warning(code, this.attributeOffset(element, name), detail);
  }

  attributeOffset(element: XmlElement, name: string): number {
    return attributeOffset(this.#text, element, name);
  }

  /**
   * Counts what a reference repeats, so that a small file can't become a large manifest.
   * @returns whether it may still be repeated
   */
  mayRepeat(length: number, offset: number): boolean {
    const isFirstTooMuch = this.#repeated <= MAX_REPEATED_LENGTH;
    this.#repeated += length;
    if (this.#repeated <= MAX_REPEATED_LENGTH) return true;
    if (isFirstTooMuch) this.problems.error('too-large', offset, `${MAX_REPEATED_LENGTH} characters`);
    return false;
  }

  #find(element: XmlElement, name: string, vocabulary: Vocabulary | ''): XmlAttribute | undefined {
    const candidates = element.attributes.filter((attribute) => same(attribute.name, name));
    const wanted = candidates.find((attribute) => attribute.vocabulary === vocabulary);
    if (vocabulary === 'xml') return wanted;
    const found =
      wanted ??
      // Without its prefix, or with one that it should not have.
      candidates.find((attribute) => attribute.vocabulary === '' || attribute.vocabulary === element.vocabulary);
    if (found === undefined) return undefined;
    if (found !== wanted) {
      this.problems.warnOnce('namespace-wrong', this.attributeOffset(element, name), name);
    }
    if (found.name !== name) this.#checkCase(found.name, name, element.start);
    return found;
  }

  #checkCase(written: string, name: string, offset: number): void {
    if (written !== name && !TWO_SPELLINGS.has(name.toLowerCase())) {
      this.problems.warnOnce('name-case', offset, written);
    }
  }
}

/** A decimal of XML Schema inside the range, or null. */
export const parseDecimal = (text: string, { min, max }: NumberRange): number | null => {
  if (!/^[+-]?(?:\d{1,20}\.?\d{0,20}|\.\d{1,20})$/.test(text)) return null;
  const value = Number(text);
  return value >= min && value <= max ? value : null;
};
