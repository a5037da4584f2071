import { type ElementReader, MEASURE, parseDecimal } from '../element-reader.js';
import type { XmlElement } from '../xml/element.js';
import type { Objective, ObjectiveMap } from './sequencing-model.js';

const SILENT_MAP: Omit<ObjectiveMap, 'targetObjective'> = {
  readSatisfiedStatus: false,
  readNormalizedMeasure: false,
  writeSatisfiedStatus: false,
  writeNormalizedMeasure: false,
  readRawScore: false,
  readMinScore: false,
  readMaxScore: false,
  readCompletionStatus: false,
  readProgressMeasure: false,
  writeRawScore: false,
  writeMinScore: false,
  writeMaxScore: false,
  writeCompletionStatus: false,
  writeProgressMeasure: false,
};

type Flag = keyof typeof SILENT_MAP;
const IMSSS_FLAGS: readonly Flag[] = [
  'readSatisfiedStatus',
  'readNormalizedMeasure',
  'writeSatisfiedStatus',
  'writeNormalizedMeasure',
];
const ADLSEQ_FLAGS: readonly Flag[] = [
  'readRawScore',
  'readMinScore',
  'readMaxScore',
  'readCompletionStatus',
  'readProgressMeasure',
  'writeRawScore',
  'writeMinScore',
  'writeMaxScore',
  'writeCompletionStatus',
  'writeProgressMeasure',
];

/**
 * Adds the maps of an objective to those it has. One `mapInfo` speaks for the flags of its own vocabulary: reading is
 * on and writing off unless it says else; where there is no `mapInfo` for a target, nothing is read or written.
 */
const addMaps = (
  reader: ElementReader,
  element: XmlElement,
  vocabulary: 'imsss' | 'adlseq',
  maps: Map<string, ObjectiveMap>,
): void => {
  for (const info of reader.children(element, vocabulary, 'mapInfo')) {
    const targetObjective = reader.identifier(info, 'targetObjectiveID');
    if (targetObjective === null) {
      reader.problems.warning('value-missing', info.start, 'targetObjectiveID');
      continue;
    }
    reader.checkKey(info, 'targetObjectiveID', targetObjective);
    const map = maps.get(targetObjective) ?? { targetObjective, ...SILENT_MAP };
    for (const flag of vocabulary === 'imsss' ? IMSSS_FLAGS : ADLSEQ_FLAGS) {
      map[flag] = reader.boolean(info, flag, flag.startsWith('read'));
    }
    maps.set(targetObjective, map);
  }
};

const readMinMeasure = (reader: ElementReader, element: XmlElement): number => {
  const child = reader.child(element, 'imsss', 'minNormalizedMeasure');
  const text = child?.text.trim() ?? '';
  if (child === null || text === '') return 1;
  const measure = parseDecimal(text, MEASURE);
  if (measure === null) reader.problems.warning('value-invalid', child.start, `minNormalizedMeasure=${text}`);
  return measure ?? 1;
};

type OpenObjective = { objective: Objective; maps: Map<string, ObjectiveMap> };

const readObjective = (reader: ElementReader, element: XmlElement, isPrimary: boolean): OpenObjective | null => {
  const identifier = reader.identifier(element, 'objectiveID');
  if (identifier === null && !isPrimary) {
    reader.problems.warning('value-missing', element.start, 'objectiveID');
    return null;
  }
  const maps = new Map<string, ObjectiveMap>();
  addMaps(reader, element, 'imsss', maps);
  const satisfiedByMeasure = reader.boolean(element, 'satisfiedByMeasure', false);
  const minNormalizedMeasure = readMinMeasure(reader, element);
  return { objective: { identifier, isPrimary, satisfiedByMeasure, minNormalizedMeasure, maps: [] }, maps };
};

/** What ADL added to objectives stands in a list of its own, joined by identifier. */
const extend = (reader: ElementReader, extensions: XmlElement, open: readonly OpenObjective[]): void => {
  const byIdentifier = new Map(open.map((entry) => [entry.objective.identifier, entry.maps]));
  for (const element of reader.children(extensions, 'adlseq', 'objective')) {
    const identifier = reader.identifier(element, 'objectiveID');
    const maps = identifier === null ? undefined : byIdentifier.get(identifier);
    if (maps) addMaps(reader, element, 'adlseq', maps);
    else reader.warnAtAttribute(element, 'objectiveID', 'objective-unknown', identifier ?? '');
  }
};

/**
 * @param list `imsss:objectives`
 * @param extensions `adlseq:objectives`
 */
export const readObjectives = (
  reader: ElementReader,
  list: XmlElement | null,
  extensions: XmlElement | null,
): Objective[] => {
  const primary = list && reader.child(list, 'imsss', 'primaryObjective');
  const others = list === null ? [] : reader.children(list, 'imsss', 'objective');
  const open: OpenObjective[] = [];
  const taken = new Set<string>();
  for (const element of primary ? [primary, ...others] : others) {
    const entry = readObjective(reader, element, element === primary);
    if (entry === null) continue;
    const { identifier } = entry.objective;
    if (identifier !== null && taken.has(identifier)) {
      reader.warnAtAttribute(element, 'objectiveID', 'identifier-duplicate', identifier);
      continue;
    }
    if (identifier !== null) taken.add(identifier);
    open.push(entry);
  }
  if (extensions) extend(reader, extensions, open);
  return open.map(({ objective, maps }) => ({ ...objective, maps: [...maps.values()] }));
};
