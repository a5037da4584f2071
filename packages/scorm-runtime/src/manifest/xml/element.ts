import type { Vocabulary } from './vocabulary.js';

export type XmlAttribute = {
  /** Empty when it has no prefix; attributes of other vocabularies are not kept. */
  vocabulary: Vocabulary | '';
  name: string;
  value: string;
};

export type XmlElement = {
  /** Null for extensions that are not ours to read. */
  vocabulary: Vocabulary | null;
  /** Without prefix, as written. */
  name: string;
  attributes: readonly XmlAttribute[];
  children: XmlElement[];
  /** What stands directly inside, without that of its children. */
  text: string;
  /** Offsets of its first character and after its last one. */
  start: number;
  end: number;
};

const ATTRIBUTE = /\s+([^\s=>/]+)\s*=\s*(?:"[^"]*"|'[^']*')/y;

/** The offset of an attribute's name, which has the given local name; of the element when it has none. */
export const attributeOffset = (text: string, element: XmlElement, name: string): number => {
  const tag = /<[^\s>/]+/y;
  tag.lastIndex = element.start;
  if (tag.exec(text) === null) return element.start;
  ATTRIBUTE.lastIndex = tag.lastIndex;
  for (let match = ATTRIBUTE.exec(text); match !== null; match = ATTRIBUTE.exec(text)) {
    const [whole, written = ''] = match;
    const local = written.slice(written.indexOf(':') + 1);
    if (local.toLowerCase() === name.toLowerCase()) return match.index + whole.indexOf(written);
  }
  return element.start;
};
