import type { ElementReader } from './element-reader.js';
import { collapseBlanks } from './identifier.js';
import { MAX_TREE_CHARACTERS } from './limits.js';
import type { Activity, Edition, Manifest, Organization } from './model.js';
import { ActivityReader, readTitle } from './read-activities.js';
import { readCompletionThreshold } from './read-item-rules.js';
import type { ReadResource } from './read-resources.js';
import { SequencingReader } from './sequencing/read-sequencing.js';
import type { XmlElement } from './xml/element.js';

export type OrganizationSource = {
  reader: ElementReader;
  manifest: XmlElement;
  edition: Edition;
  resources: ReadonlyMap<string, ReadResource>;
  /** The title in the package's metadata. */
  packageTitle: string | null;
};

export type OrganizationsRead = Pick<Manifest, 'organization' | 'otherOrganizations'>;

const identifierOf = (reader: ElementReader, element: XmlElement): string =>
  reader.identifier(element, 'identifier') ?? '';

/** The default organization, or the first with items where the manifest does not say which, or says nonsense. */
const chooseOrganization = (reader: ElementReader, container: XmlElement, all: XmlElement[]): XmlElement | null => {
  const wanted = reader.identifier(container, 'default');
  const named = all.find((element) => wanted !== null && identifierOf(reader, element) === wanted);
  const first = all.find((element) => reader.child(element, 'imscp', 'item') !== null) ?? null;
  if (first === null) return null;
  if (named) return reader.child(named, 'imscp', 'item') ? named : first;
  if (wanted !== null) reader.warnAtAttribute(container, 'default', 'default-organization-unknown', wanted);
  else reader.problems.warning('default-organization-missing', container.start);
  return first;
};

const readOrganization = (source: OrganizationSource, element: XmlElement): Organization => {
  const { reader, manifest, edition, resources, packageTitle } = source;
  const is2004 = edition !== '1.2';
  const identifier = identifierOf(reader, element) || 'organization';
  if (identifierOf(reader, element) === '') reader.problems.warning('identifier-missing', element.start, identifier);
  const title = readTitle(reader, element) ?? packageTitle;
  if (title === null) reader.problems.warning('title-missing', element.start, identifier);
  const sequencing = new SequencingReader(reader, manifest);
  return {
    identifier,
    title: title ?? identifier,
    objectivesGlobalToSystem: !is2004 || reader.boolean(element, 'objectivesGlobalToSystem', true, 'adlseq'),
    sharedDataGlobalToSystem: !is2004 || reader.boolean(element, 'sharedDataGlobalToSystem', true, 'adlcp'),
    sequencing: is2004 ? sequencing.read(element) : null,
    completionThreshold: is2004 ? readCompletionThreshold(reader, element) : null,
    activities: new ActivityReader(reader, edition, resources, sequencing).readItems(element),
  };
};

/** A package without a tree, which is a set of resources: the first SCO that can be opened, else the first page. */
const wrapFirstResource = (source: OrganizationSource): Organization | null => {
  const { reader, manifest, resources, packageTitle } = source;
  const candidates = [...resources.values()].filter(({ resource }) => resource.href !== null);
  const isPage = ({ resource }: ReadResource): boolean => /\.x?html?(?:[?#]|$)/i.test(resource.href ?? '');
  const chosen = candidates.find(({ resource }) => resource.type === 'sco') ?? candidates.find(isPage) ?? candidates[0];
  if (chosen === undefined || chosen.resource.href === null) return null;
  chosen.isOpened = true;
  const { identifier, type, href } = chosen.resource;
  reader.checkKey(chosen.element, 'identifier', identifier);
  reader.problems.warning('organization-missing', manifest.start, identifier);
  const title = packageTitle ?? reader.identifier(manifest, 'identifier') ?? identifier;
  const activity: Activity = {
    identifier,
    title,
    isVisible: true,
    resource: { identifier, type, href, parameters: null },
    activities: [],
    timeLimitAction: null,
    dataFromLms: null,
    prerequisites: null,
    maxTimeAllowed: null,
    masteryScore: null,
    completionThreshold: null,
    dataMaps: [],
    hideLmsUi: [],
    sequencing: null,
  };
  return {
    identifier: 'organization',
    title,
    objectivesGlobalToSystem: true,
    sharedDataGlobalToSystem: true,
    sequencing: null,
    completionThreshold: null,
    activities: [activity],
  };
};

/** Counted part by part: the JSON of a tree that repeats much by reference might not fit into one string. */
const isTreeTooLarge = (organization: Organization): boolean => {
  let characters = 0;
  const waiting: Pick<Organization, 'activities'>[] = [organization];
  for (let part = waiting.pop(); part !== undefined && characters <= MAX_TREE_CHARACTERS; part = waiting.pop()) {
    const { activities, ...own } = part;
    characters += JSON.stringify(own).length;
    waiting.push(...activities);
  }
  return characters > MAX_TREE_CHARACTERS;
};

/** Null when nothing at all can be opened; the caller says so. */
export const readOrganizations = (source: OrganizationSource): OrganizationsRead | null => {
  const { reader, manifest } = source;
  const container = reader.child(manifest, 'imscp', 'organizations');
  const all = container === null ? [] : reader.children(container, 'imscp', 'organization');
  const chosen = container && chooseOrganization(reader, container, all);
  const organization = chosen ? readOrganization(source, chosen) : wrapFirstResource(source);
  if (organization === null) return null;
  // Where something else was too much already, that is the reason.
  if (!reader.problems.hasErrors && isTreeTooLarge(organization)) {
    reader.problems.error('tree-too-large', (chosen ?? manifest).start, `${MAX_TREE_CHARACTERS} characters`);
  }
  const others = all.filter((element) => element !== chosen);
  const otherOrganizations = others.map((element) => {
    const identifier = collapseBlanks(identifierOf(reader, element));
    reader.problems.warning('other-organization', element.start, identifier);
    return { identifier, title: readTitle(reader, element) ?? identifier };
  });
  return { organization, otherOrganizations };
};
