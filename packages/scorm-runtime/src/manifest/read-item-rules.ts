import { parseTime } from '../cmi/values/times.js';
import { type ElementReader, parseDecimal, RATIO } from './element-reader.js';
import { collapseBlanks } from './identifier.js';
import {
  type Activity,
  type CompletionThreshold,
  type DataMap,
  type Edition,
  LMS_CONTROLS,
  type LmsControl,
  TIME_LIMIT_ACTIONS,
  type TimeLimitAction,
} from './model.js';
import type { SequencingReader } from './sequencing/read-sequencing.js';
import type { XmlElement } from './xml/element.js';

const PERCENT = { min: 0, max: 100 };

type Text = { element: XmlElement; text: string };

/** The text of a child of ADL's vocabulary, unless it is blank. */
const readText = (reader: ElementReader, item: XmlElement, name: string): Text | null => {
  const element = reader.child(item, 'adlcp', name);
  const text = element?.text.trim() ?? '';
  return element === null || text === '' ? null : { element, text };
};

const invalid = (reader: ElementReader, { element, text }: Text): null => {
  reader.problems.warning('value-invalid', element.start, `${element.name}=${text}`);
  return null;
};

const readTimeLimitAction = (reader: ElementReader, item: XmlElement): TimeLimitAction | null => {
  const found = readText(reader, item, 'timeLimitAction');
  if (found === null) return null;
  const written = collapseBlanks(found.text).replace(/ ?, ?/, ',');
  return TIME_LIMIT_ACTIONS.find((action) => action === written) ?? invalid(reader, found);
};

const readMasteryScore = (reader: ElementReader, item: XmlElement): number | null => {
  const found = readText(reader, item, 'masteryscore');
  return found && (parseDecimal(found.text, PERCENT) ?? invalid(reader, found));
};

const readMaxTimeAllowed = (reader: ElementReader, item: XmlElement): string | null => {
  const found = readText(reader, item, 'maxtimeallowed');
  if (found === null) return null;
  return parseTime('1.2', found.text) === null ? invalid(reader, found) : found.text;
};

/** Attributes in the fourth edition; before it, the text was the measure to reach. */
export const readCompletionThreshold = (reader: ElementReader, owner: XmlElement): CompletionThreshold | null => {
  const element = reader.child(owner, 'adlcp', 'completionThreshold');
  if (element === null) return null;
  const text = element.text.trim();
  if (text !== '' && element.attributes.length === 0) {
    const measure = parseDecimal(text, RATIO) ?? invalid(reader, { element, text });
    return measure === null ? null : { completedByMeasure: true, minProgressMeasure: measure, progressWeight: 1 };
  }
  return {
    completedByMeasure: reader.boolean(element, 'completedByMeasure', false),
    minProgressMeasure: reader.decimal(element, 'minProgressMeasure', RATIO, 1),
    progressWeight: reader.decimal(element, 'progressWeight', RATIO, 1),
  };
};

const readDataMaps = (reader: ElementReader, item: XmlElement): DataMap[] => {
  const data = reader.child(item, 'adlcp', 'data');
  const maps = data === null ? [] : reader.children(data, 'adlcp', 'map');
  return maps.flatMap((map) => {
    const targetId = reader.identifier(map, 'targetID');
    if (targetId === null) {
      reader.problems.warning('value-missing', map.start, 'targetID');
      return [];
    }
    reader.checkKey(map, 'targetID', targetId);
    const readSharedData = reader.boolean(map, 'readSharedData', true);
    return { targetId, readSharedData, writeSharedData: reader.boolean(map, 'writeSharedData', true) };
  });
};

const readHideLmsUi = (reader: ElementReader, item: XmlElement): LmsControl[] => {
  const presentation = reader.child(item, 'adlnav', 'presentation');
  const navigation = presentation && reader.child(presentation, 'adlnav', 'navigationInterface');
  const hidden = new Set<LmsControl>();
  for (const element of navigation === null ? [] : reader.children(navigation, 'adlnav', 'hideLMSUI')) {
    const text = element.text.trim();
    const control = LMS_CONTROLS.find((candidate) => candidate === text);
    if (control === undefined) invalid(reader, { element, text });
    else hidden.add(control);
  }
  return [...hidden];
};

/** Characters of `launch_data`: CMIString4096 in 1.2, the smallest permitted maximum in 2004. */
const maxLaunchData = (edition: Edition): number => (edition === '1.2' ? 4096 : 4000);

const readLaunchData = (reader: ElementReader, item: XmlElement, edition: Edition): string | null => {
  const found = readText(reader, item, 'dataFromLMS');
  if (found === null) return null;
  if (found.text.length > maxLaunchData(edition)) {
    reader.problems.warning('value-long', found.element.start, `${found.element.name}=${found.text.length}`);
  }
  return found.text;
};

type ItemRules = Omit<Activity, 'identifier' | 'title' | 'isVisible' | 'resource' | 'activities'>;

/** What an item says about its run, by the rules of the edition: what the edition does not know is not read. */
export const readItemRules = (
  reader: ElementReader,
  item: XmlElement,
  edition: Edition,
  sequencing: SequencingReader,
): ItemRules => {
  const is2004 = edition !== '1.2';
  return {
    timeLimitAction: readTimeLimitAction(reader, item),
    dataFromLms: readLaunchData(reader, item, edition),
    prerequisites: is2004 ? null : (readText(reader, item, 'prerequisites')?.text ?? null),
    maxTimeAllowed: is2004 ? null : readMaxTimeAllowed(reader, item),
    masteryScore: is2004 ? null : readMasteryScore(reader, item),
    completionThreshold: is2004 ? readCompletionThreshold(reader, item) : null,
    dataMaps: is2004 ? readDataMaps(reader, item) : [],
    hideLmsUi: is2004 ? readHideLmsUi(reader, item) : [],
    sequencing: is2004 ? sequencing.read(item) : null,
  };
};
