import type { ElementReader } from './element-reader.js';
import { collapseBlanks } from './identifier.js';
import type { Edition, Manifest } from './model.js';
import type { XmlDocument } from './xml/parse-xml.js';

/** What tools write; `CAM 1.3` and `1.3` are the second edition, which had no other name for itself. */
const editionOfVersion = (version: string): Edition | null => {
  if (version === '1.2') return '1.2';
  if (/^(?:CAM )?1\.3(?:\.\d)?$/i.test(version) || /^2004 2nd Ed/i.test(version)) return '2004-2nd';
  if (/^2004 3rd Ed/i.test(version)) return '2004-3rd';
  return /^2004 4th Ed/i.test(version) ? '2004-4th' : null;
};

type EditionFound = Pick<Manifest, 'edition' | 'editionFrom'>;

/** Of 2004 without an edition, the third is what most tools wrote. */
const fromNamespaces = (document: XmlDocument, version: string | null): EditionFound => {
  const [only, another] = document.namespaceEditions;
  if (only !== undefined && another === undefined) {
    return { edition: only === '1.2' ? '1.2' : '2004-3rd', editionFrom: 'namespace' };
  }
  const speaksOf2004 = another !== undefined || version?.includes('2004') === true;
  return { edition: speaksOf2004 ? '2004-3rd' : '1.2', editionFrom: 'default' };
};

/** Null after an error: the package is of another standard. */
export const readEdition = (reader: ElementReader, document: XmlDocument): EditionFound | null => {
  const { problems } = reader;
  const metadata = reader.child(document.root, 'imscp', 'metadata');
  const schema = metadata && reader.child(metadata, 'imscp', 'schema');
  if (schema && /common cartridge/i.test(schema.text)) {
    problems.error('not-scorm', schema.start, collapseBlanks(schema.text));
    return null;
  }
  const element = metadata && reader.child(metadata, 'imscp', 'schemaversion');
  const version = element ? collapseBlanks(element.text) : '';
  if (element === null || version === '') {
    const found = fromNamespaces(document, null);
    problems.warning('edition-missing', element?.start ?? document.root.start, found.edition);
    return found;
  }
  const edition = editionOfVersion(version);
  if (edition === null) {
    problems.warning('edition-unknown', element.start, version);
    return fromNamespaces(document, version);
  }
  const family = edition === '1.2' ? '1.2' : '2004';
  if (document.namespaceEditions.size > 0 && !document.namespaceEditions.has(family)) {
    problems.warning('edition-contradiction', element.start, version);
  }
  return { edition, editionFrom: 'schemaversion' };
};
