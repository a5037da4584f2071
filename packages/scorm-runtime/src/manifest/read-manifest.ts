import { decodeManifest } from './decode.js';
import { ElementReader } from './element-reader.js';
import { collapseBlanks } from './identifier.js';
import type { Activity, Manifest } from './model.js';
import { type ManifestProblem, ProblemList } from './problem.js';
import { readEdition } from './read-edition.js';
import { readOrganizations } from './read-organizations.js';
import { readResources, reportResources } from './read-resources.js';
import type { XmlElement } from './xml/element.js';
import { parseXml, type XmlDocument } from './xml/parse-xml.js';

export type ManifestReading = {
  /** Null exactly when one of the problems is an error. */
  manifest: Manifest | null;
  /** In the order of the text. */
  problems: ManifestProblem[];
};

/** The first text below an element, through however many wrappers the metadata's edition has. */
const firstText = (element: XmlElement): string | null => {
  const own = collapseBlanks(element.text);
  if (own !== '') return own;
  for (const child of element.children) {
    const text = firstText(child);
    if (text !== null) return text;
  }
  return null;
};

/** `general/title` of the package's learning object metadata. */
const readMetadataTitle = (reader: ElementReader, manifest: XmlElement): string | null => {
  const metadata = reader.child(manifest, 'imscp', 'metadata');
  const lom = metadata && reader.child(metadata, 'lom', 'lom');
  const general = lom && reader.child(lom, 'lom', 'general');
  const title = general && reader.child(general, 'lom', 'title');
  return title && firstText(title);
};

const canOpen = (activity: Activity): boolean => activity.resource !== null || activity.activities.some(canOpen);

const interpret = (reader: ElementReader, document: XmlDocument): Manifest | null => {
  const { root } = document;
  const { problems } = reader;
  if (root.vocabulary !== 'imscp' || root.name !== 'manifest') {
    problems.error('not-a-manifest', root.start, root.name);
    return null;
  }
  for (const nested of reader.children(root, 'imscp', 'manifest')) problems.error('nested-manifest', nested.start);
  const found = readEdition(reader, document);
  if (found === null) return null;
  const resources = readResources(reader, root);
  const packageTitle = readMetadataTitle(reader, root);
  const organizations = readOrganizations({ reader, manifest: root, edition: found.edition, resources, packageTitle });
  reportResources(reader, resources);
  if (organizations === null || !organizations.organization.activities.some(canOpen)) {
    // Where an address was refused, that is the reason.
    if (!problems.hasErrors) problems.error('nothing-to-launch', root.start);
    return null;
  }
  const identifier = reader.identifier(root, 'identifier') ?? organizations.organization.identifier;
  if (reader.identifier(root, 'identifier') === null) problems.warning('identifier-missing', root.start, identifier);
  return {
    identifier,
    ...found,
    title: organizations.organization.title,
    ...organizations,
    resources: [...resources.values()].map(({ resource }) => resource),
  };
};

/**
 * Reads `imsmanifest.xml` of SCORM 1.2 or 2004 (2nd to 4th edition). Takes any bytes, never throws, and needs time and
 * memory in proportion to them; the limits stand in limits.ts.
 */
export const readManifest = (bytes: Uint8Array): ManifestReading => {
  const problems = new ProblemList();
  const text = decodeManifest(bytes, problems);
  const document = text === null ? null : parseXml(text, problems);
  const manifest = text === null || document === null ? null : interpret(new ElementReader(text, problems), document);
  return { manifest: problems.hasErrors ? null : manifest, problems: problems.located(text ?? '') };
};
