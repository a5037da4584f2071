import type { ElementReader } from './element-reader.js';
import { joinParameters } from './href.js';
import { collapseBlanks } from './identifier.js';
import { MAX_ACTIVITIES, MAX_ACTIVITY_DEPTH } from './limits.js';
import type { Activity, ActivityResource, Edition } from './model.js';
import { readItemRules } from './read-item-rules.js';
import type { ReadResource } from './read-resources.js';
import { SequencingReader } from './sequencing/read-sequencing.js';
import type { XmlElement } from './xml/element.js';

/** The title of an item or an organization. */
export const readTitle = (reader: ElementReader, element: XmlElement): string | null =>
  collapseBlanks(reader.child(element, 'imscp', 'title')?.text ?? '') || null;

/** Reads the items of one organization into its tree of activities. */
export class ActivityReader {
  readonly #reader: ElementReader;
  readonly #edition: Edition;
  readonly #resources: ReadonlyMap<string, ReadResource>;
  readonly #sequencing: SequencingReader;
  /** How often each identifier was met, to tell those apart that are the same. */
  readonly #identifiers = new Map<string, number>();
  #count = 0;

  constructor(
    reader: ElementReader,
    edition: Edition,
    resources: ReadonlyMap<string, ReadResource>,
    sequencing: SequencingReader,
  ) {
    this.#reader = reader;
    this.#edition = edition;
    this.#resources = resources;
    this.#sequencing = sequencing;
  }

  readItems(parent: XmlElement, depth = 1): Activity[] {
    const activities: Activity[] = [];
    for (const item of this.#reader.children(parent, 'imscp', 'item')) {
      this.#count += 1;
      if (this.#count === MAX_ACTIVITIES + 1) {
        this.#reader.problems.error('too-many-activities', item.start, String(MAX_ACTIVITIES));
      }
      if (this.#count > MAX_ACTIVITIES) break;
      if (depth > MAX_ACTIVITY_DEPTH) {
        this.#reader.problems.error('too-deep', item.start, String(MAX_ACTIVITY_DEPTH));
        break;
      }
      activities.push(this.#readItem(item, depth));
    }
    return activities;
  }

  #readItem(item: XmlElement, depth: number): Activity {
    const identifier = this.#readIdentifier(item);
    const title = readTitle(this.#reader, item);
    if (title === null) this.#reader.problems.warning('title-missing', item.start, identifier);
    const activities = this.readItems(item, depth + 1);
    return {
      identifier,
      title: title ?? identifier,
      isVisible: this.#reader.boolean(item, 'isvisible', true),
      resource: this.#readResource(item, activities.length === 0),
      activities,
      ...readItemRules(this.#reader, item, this.#edition, this.#sequencing),
    };
  }

  #readIdentifier(item: XmlElement): string {
    const written = this.#reader.identifier(item, 'identifier');
    const wanted = written ?? `item-${this.#count}`;
    const identifier = this.#makeUnique(wanted);
    if (written === null) this.#reader.problems.warning('identifier-missing', item.start, identifier);
    else if (identifier !== wanted) {
      this.#reader.warnAtAttribute(item, 'identifier', 'identifier-duplicate', identifier);
    }
    this.#reader.checkKey(item, 'identifier', identifier);
    return identifier;
  }

  /** The record of an attempt is kept by identifier, so that two activities must not share one. */
  #makeUnique(wanted: string): string {
    let identifier = wanted;
    let times = this.#identifiers.get(wanted) ?? 0;
    while (this.#identifiers.has(identifier)) {
      times += 1;
      identifier = `${wanted}-${times + 1}`;
    }
    this.#identifiers.set(wanted, times);
    if (identifier !== wanted) this.#identifiers.set(identifier, 0);
    return identifier;
  }

  #readResource(item: XmlElement, isLeaf: boolean): ActivityResource | null {
    const { problems } = this.#reader;
    const written = this.#reader.attribute(item, 'identifierref');
    if (written === null) {
      if (isLeaf) problems.warning('item-without-resource', item.start);
      return null;
    }
    if (!isLeaf) {
      this.#reader.warnAtAttribute(item, 'identifierref', 'cluster-with-resource');
      if (this.#edition !== '1.2') return null;
    }
    const identifier = collapseBlanks(written);
    const found = this.#resources.get(identifier);
    if (found === undefined) {
      this.#reader.warnAtAttribute(item, 'identifierref', 'resource-unknown', identifier);
      return null;
    }
    found.isOpened = true;
    const { type, href } = found.resource;
    if (href === null || !this.#reader.mayRepeat(href.length, item.start)) return null;
    const parameters = this.#reader.attribute(item, 'parameters');
    return { identifier, type, href: joinParameters(href, parameters), parameters };
  }
}
