import type { ElementReader } from './element-reader.js';
import { joinBase, judgeHref } from './href.js';
import { collapseBlanks } from './identifier.js';
import { MAX_HREF_LENGTH, MAX_RESOURCES } from './limits.js';
import type { Resource } from './model.js';
import type { ManifestProblemCode } from './problem.js';
import type { XmlElement } from './xml/element.js';

type Refusal = { code: ManifestProblemCode; detail: string | undefined };

/** A resource with what is still to be said of it: how bad an address is depends on whether an item opens it. */
export type ReadResource = {
  resource: Resource;
  element: XmlElement;
  refusal: Refusal | null;
  isTyped: boolean;
  isOpened: boolean;
};

/** `xml:base` is a folder; tools forget the slash at its end. */
const readBase = (reader: ElementReader, element: XmlElement, outer: string): string => {
  const written = reader.attribute(element, 'base', 'xml');
  if (written === null) return outer;
  const joined = joinBase(outer, written);
  if (joined.length > MAX_HREF_LENGTH) {
    reader.problems.error('href-too-long', reader.attributeOffset(element, 'base'), String(MAX_HREF_LENGTH));
    return outer;
  }
  if (/[/\\]$/.test(joined)) return joined;
  const lastSegment = joined.slice(joined.lastIndexOf('/') + 1);
  // By the letter, `a/b.html` is a document in the folder `a/`.
  if (/\.\w{2,5}$/.test(lastSegment)) return joined.slice(0, joined.length - lastSegment.length);
  reader.warnAtAttribute(element, 'base', 'base-without-slash', written);
  return `${joined}/`;
};

const readHref = (
  reader: ElementReader,
  element: XmlElement,
  base: string,
): Pick<ReadResource, 'refusal'> & { href: string | null } => {
  const written = reader.attribute(element, 'href');
  if (written === null) return { href: null, refusal: null };
  const judged = judgeHref(joinBase(base, written));
  return 'href' in judged
    ? { href: judged.href, refusal: null }
    : { href: null, refusal: { code: judged.refused, detail: judged.detail } };
};

const readResource = (reader: ElementReader, element: XmlElement, outer: string, identifier: string): ReadResource => {
  const base = readBase(reader, element, outer);
  const { href, refusal } = readHref(reader, element, base);
  const type = reader.attribute(element, 'scormType', 'adlcp')?.toLowerCase() ?? null;
  if (type !== null && type !== 'sco' && type !== 'asset') reader.invalid(element, 'scormType', type);
  const files = reader.children(element, 'imscp', 'file').map((file) => reader.attribute(file, 'href'));
  const dependencies = reader
    .children(element, 'imscp', 'dependency')
    .map((dependency) => reader.attribute(dependency, 'identifierref'));
  const resource: Resource = {
    identifier,
    type: type === 'sco' ? 'sco' : 'asset',
    href,
    base,
    files: files.filter((file) => file !== null),
    dependencies: dependencies.filter((dependency) => dependency !== null).map(collapseBlanks),
  };
  return { resource, element, refusal, isTyped: type !== null, isOpened: false };
};

/** The resources by identifier, in order. Nothing is said of addresses yet: see `reportResources`. */
export const readResources = (reader: ElementReader, manifest: XmlElement): Map<string, ReadResource> => {
  const found = new Map<string, ReadResource>();
  const container = reader.child(manifest, 'imscp', 'resources');
  if (container === null) return found;
  const base = readBase(reader, container, readBase(reader, manifest, ''));
  const elements = reader.children(container, 'imscp', 'resource');
  const excess = elements[MAX_RESOURCES];
  if (excess) {
    reader.problems.error('too-many-resources', excess.start, String(MAX_RESOURCES));
    return found;
  }
  for (const element of elements) {
    if (!reader.mayRepeat(base.length, element.start)) return found;
    const written = reader.attribute(element, 'identifier');
    const identifier = written === null ? `resource-${found.size + 1}` : collapseBlanks(written);
    if (written === null) reader.problems.warning('identifier-missing', element.start, identifier);
    const twin = found.get(identifier);
    if (twin) reader.warnAtAttribute(element, 'identifier', 'identifier-duplicate', identifier);
    // Of twins, the first that has an address counts.
    if (twin === undefined || (twin.resource.href === null && twin.refusal === null)) {
      found.set(identifier, readResource(reader, element, base, identifier));
    }
  }
  return found;
};

/** Says what is wrong with resources, once it is known which of them items open. */
export const reportResources = (reader: ElementReader, resources: ReadonlyMap<string, ReadResource>): void => {
  for (const { resource, element, refusal, isTyped, isOpened } of resources.values()) {
    if (refusal !== null) {
      const offset = reader.attributeOffset(element, 'href');
      if (isOpened && refusal.code !== 'href-missing') reader.problems.error(refusal.code, offset, refusal.detail);
      else reader.problems.warning(refusal.code, offset, refusal.detail);
    } else if (isOpened && resource.href === null) {
      reader.problems.warning('href-missing', element.start);
    }
    if (isOpened && !isTyped) reader.problems.warning('scorm-type-missing', element.start, resource.identifier);
    for (const dependency of resource.dependencies) {
      if (!resources.has(dependency)) reader.problems.warning('dependency-unknown', element.start, dependency);
    }
  }
};
