import type { ProblemList } from '../problem.js';
import type { XmlAttribute } from './element.js';
import {
  editionOfNamespace,
  knownVocabulary,
  type Vocabulary,
  vocabularyOfName,
  vocabularyOfPrefix,
} from './vocabulary.js';

/** Prefixes that an element declares, on top of those around it. A chain, because copies could be made to explode. */
export type Scope = { declared: ReadonlyMap<string, string>; outer: Scope | null };

export type Name = { prefix: string; local: string };

export const splitName = (name: string): Name => {
  const colon = name.indexOf(':');
  return colon < 0 ? { prefix: '', local: name } : { prefix: name.slice(0, colon), local: name.slice(colon + 1) };
};

/** The scope inside a tag with these attributes. */
export const openScope = (attributes: Readonly<Record<string, string>>, outer: Scope | null): Scope | null => {
  const declared = new Map<string, string>();
  for (const name in attributes) {
    if (name === 'xmlns') declared.set('', attributes[name] ?? '');
    else if (name.startsWith('xmlns:')) declared.set(name.slice('xmlns:'.length), attributes[name] ?? '');
  }
  return declared.size === 0 ? outer : { declared, outer };
};

const namespaceOf = (prefix: string, scope: Scope | null): string => {
  for (let current = scope; current !== null; current = current.outer) {
    const namespace = current.declared.get(prefix);
    if (namespace !== undefined) return namespace;
  }
  return '';
};

/**
 * Says to which vocabulary a name belongs: by its namespace, whatever the prefix. Where a tool forgot or misspelt the
 * namespace, the prefix, the name or the element around says it, with a warning.
 */
export class NamespaceReader {
  readonly #problems: ProblemList;
  /** Every element asks. */
  readonly #met = new Map<string, Vocabulary | undefined>();
  /** The default namespace of a root that is a manifest in a namespace nobody knows. */
  #rootNamespace: string | null = null;
  /** Editions that the namespaces in use speak for. */
  readonly editions = new Set<'1.2' | '2004'>();

  constructor(problems: ProblemList) {
    this.#problems = problems;
  }

  /** @param parent the vocabulary of the element around; undefined for the root */
  element(name: Name, scope: Scope | null, parent: Vocabulary | null | undefined, offset: number): Vocabulary | null {
    const namespace = namespaceOf(name.prefix, scope);
    const own = this.#ownVocabulary(name, namespace, parent, offset);
    if (own === null || own === 'lom') return own;
    // Whole trees of metadata were written into the package's namespace; once is enough to say so.
    if (own === 'imscp' && parent === 'lom') return 'lom';
    const told = vocabularyOfName(name.local) ?? (own === 'imscp' && isInner(parent) ? parent : own);
    if (told !== own) this.#problems.warnOnce('namespace-wrong', offset, name.local);
    return told;
  }

  attributes(written: Readonly<Record<string, string>>, scope: Scope | null, offset: number): XmlAttribute[] {
    const attributes: XmlAttribute[] = [];
    for (const name in written) {
      const { prefix, local } = splitName(name);
      if (prefix === 'xmlns' || name === 'xmlns') continue;
      const vocabulary = prefix === '' ? '' : this.#prefixVocabulary(prefix, namespaceOf(prefix, scope), offset);
      if (vocabulary !== null) attributes.push({ vocabulary, name: local, value: written[name] ?? '' });
    }
    return attributes;
  }

  #ownVocabulary(
    { prefix, local }: Name,
    namespace: string,
    parent: Vocabulary | null | undefined,
    offset: number,
  ): Vocabulary | null {
    if (prefix !== '') return this.#prefixVocabulary(prefix, namespace, offset);
    const known = this.#known(namespace);
    if (known !== undefined) return known;
    if (namespace === '') {
      if (parent === null) return null;
      // Metadata was often written without any; only its title is read.
      if (parent !== 'lom')
        this.#problems.warnOnce('namespace-missing', offset, parent === undefined ? local : 'xmlns');
      return parent ?? 'imscp';
    }
    if (parent === undefined && local === 'manifest') {
      this.#problems.warnOnce('namespace-unknown', offset, namespace);
      this.#rootNamespace = namespace;
    }
    return namespace === this.#rootNamespace ? 'imscp' : null;
  }

  #known(namespace: string): Vocabulary | undefined {
    const met = this.#met.get(namespace);
    if (met !== undefined || this.#met.has(namespace)) return met;
    const edition = editionOfNamespace(namespace);
    if (edition !== undefined) this.editions.add(edition);
    const vocabulary = knownVocabulary(namespace);
    this.#met.set(namespace, vocabulary);
    return vocabulary;
  }

  #prefixVocabulary(prefix: string, namespace: string, offset: number): Vocabulary | null {
    const known = this.#known(namespace);
    if (known !== undefined) return known;
    if (prefix === 'xml') return 'xml';
    if (namespace !== '' && namespace === this.#rootNamespace) return 'imscp';
    const meant = vocabularyOfPrefix(prefix);
    if (meant === undefined) return null;
    if (namespace === '') this.#problems.warnOnce('namespace-missing', offset, `${prefix}:`);
    else this.#problems.warnOnce('namespace-unknown', offset, namespace);
    return meant;
  }
}

/** Vocabularies in which nothing of the package's own vocabulary can stand. */
const isInner = (vocabulary: Vocabulary | null | undefined): vocabulary is 'imsss' | 'adlseq' | 'adlnav' | 'adlcp' =>
  vocabulary === 'imsss' || vocabulary === 'adlseq' || vocabulary === 'adlnav' || vocabulary === 'adlcp';
