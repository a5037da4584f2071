import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { MAX_ELEMENT_DEPTH, MAX_ELEMENTS } from '../limits.js';
import type { ManifestProblemCode, ProblemList } from '../problem.js';
import type { XmlElement } from './element.js';
import { NamespaceReader, openScope, type Scope, splitName } from './namespaces.js';

/** Ends the parser: nothing after the first error is worth reading. */
class Stop extends Error {}

type Open = { element: XmlElement; scope: Scope | null };

export type XmlDocument = {
  root: XmlElement;
  /** Editions that the namespaces in use speak for. */
  namespaceEditions: ReadonlySet<'1.2' | '2004'>;
};

class TreeBuilder {
  readonly #text: string;
  readonly #problems: ProblemList;
  readonly #namespaces: NamespaceReader;
  readonly #parser = new SaxesParser({ xmlns: false, position: false });
  readonly #skipped: number;
  readonly #open: Open[] = [];
  #root: XmlElement | null = null;
  #count = 0;
  #tagStart = 0;

  constructor(text: string, problems: ProblemList) {
    this.#text = text;
    this.#problems = problems;
    this.#namespaces = new NamespaceReader(problems);
    this.#skipped = /^\s*/.exec(text)?.[0].length ?? 0;
    // saxes looks names up in an object, where `constructor` would be one too.
    this.#parser.ENTITIES = Object.assign(Object.create(null), Object.fromEntries(FIVE));
    this.#listen();
  }

  build(): XmlDocument | null {
    if (this.#skipped > 0 && this.#text.startsWith('<?xml', this.#skipped)) this.#problems.warning('leading-blanks', 0);
    try {
      this.#parser.write(this.#text.slice(this.#skipped)).close();
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      return null;
    }
    return this.#root && { root: this.#root, namespaceEditions: this.#namespaces.editions };
  }

  /** Of the next character. */
  get #offset(): number {
    return this.#skipped + this.#parser.position;
  }

  #listen(): void {
    const parser = this.#parser;
    parser.on('error', ({ message }) => this.#onError(message));
    parser.on('doctype', () => this.#stop('doctype', this.#lastIndexOf('<!DOCTYPE')));
    parser.on('opentagstart', () => {
      this.#tagStart = this.#lastIndexOf('<');
    });
    parser.on('opentag', (tag) => this.#openTag(tag));
    parser.on('closetag', () => {
      const closed = this.#open.pop();
      if (closed) closed.element.end = this.#offset;
    });
    parser.on('text', (text) => this.#addText(text));
    parser.on('cdata', (text) => this.#addText(text));
  }

  #openTag({ name: written, attributes }: SaxesTagPlain): void {
    const start = this.#tagStart;
    this.#count += 1;
    if (this.#count > MAX_ELEMENTS) this.#stop('too-many-elements', start, String(MAX_ELEMENTS));
    if (this.#open.length >= MAX_ELEMENT_DEPTH) this.#stop('too-deep', start, String(MAX_ELEMENT_DEPTH));
    const parent = this.#open.at(-1);
    const scope = openScope(attributes, parent?.scope ?? null);
    const name = splitName(written);
    const element: XmlElement = {
      vocabulary: this.#namespaces.element(name, scope, parent?.element.vocabulary, start),
      name: name.local,
      attributes: this.#namespaces.attributes(attributes, scope, start),
      children: [],
      text: '',
      start,
      end: start,
    };
    if (parent) parent.element.children.push(element);
    else this.#root = element;
    this.#open.push({ element, scope });
  }

  #addText(text: string): void {
    const element = this.#open.at(-1)?.element;
    // Line breaks between elements are not worth their memory.
    if (element && (element.text !== '' || /\S/.test(text))) element.text += text;
  }

  #onError(message: string): never {
    const ampersand = /^un(?:closed|expected)|entity/.test(message) ? this.#bareAmpersand() : null;
    if (ampersand !== null) return this.#stop('entity', ampersand);
    return this.#stop('not-well-formed', Math.min(this.#errorOffset(message), this.#text.length), message);
  }

  /** Where the thing begins that the parser complains about at its end. */
  #errorOffset(message: string): number {
    if (message.startsWith('unclosed tag')) return this.#open.at(-1)?.element.start ?? 0;
    if (/clos(?:e|ing) tag/.test(message)) return this.#lastIndexOf('</');
    if (message.includes('entity')) return this.#lastIndexOf('&');
    if (this.#root === null && message.startsWith('text data')) return this.#skipped;
    return Math.max(0, this.#offset - 1);
  }

  /** The parser takes all that follows an unescaped `&` for its name, and complains at the next `;` or at the end. */
  #bareAmpersand(): number | null {
    const bare = /&(?!#\d+;|#x[\da-f]+;|(?:amp|lt|gt|quot|apos);)/gi;
    bare.lastIndex = this.#tagStart;
    const match = bare.exec(this.#text);
    return match !== null && match.index < this.#offset ? match.index : null;
  }

  #lastIndexOf(token: string): number {
    return Math.max(0, this.#text.lastIndexOf(token, this.#offset - 1));
  }

  #stop(code: ManifestProblemCode, offset: number, detail?: string): never {
    this.#problems.error(code, offset, detail);
    throw new Stop();
  }
}

const FIVE = [
  ['amp', '&'],
  ['gt', '>'],
  ['lt', '<'],
  ['quot', '"'],
  ['apos', "'"],
] as const;

/**
 * The elements of an XML text with their offsets, or null after an error. Nothing is fetched, expanded or recursed
 * into; the first error ends it. saxes does the syntax; namespaces are read here, because tools get them wrong.
 */
export const parseXml = (text: string, problems: ProblemList): XmlDocument | null =>
  new TreeBuilder(text, problems).build();
