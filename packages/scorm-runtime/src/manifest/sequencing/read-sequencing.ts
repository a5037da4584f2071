import type { ElementReader } from '../element-reader.js';
import type { XmlElement } from '../xml/element.js';
import { readObjectives } from './read-objectives.js';
import { readRollup, readRules } from './read-rules.js';
import {
  CONSIDERATIONS,
  type ControlMode,
  EXIT_ACTIONS,
  type LimitConditions,
  POST_CONDITION_ACTIONS,
  PRE_CONDITION_ACTIONS,
  type Randomization,
  type RollupConsiderations,
  type Sequencing,
  TIMINGS,
} from './sequencing-model.js';

const DURATION = /^P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/;

/** An element that says nothing: where a container is left out, all its attributes have their defaults. */
const nothing = (sequencing: XmlElement): XmlElement => ({ ...sequencing, attributes: [], children: [], text: '' });

const readControlMode = (reader: ElementReader, element: XmlElement): ControlMode => ({
  choice: reader.boolean(element, 'choice', true),
  choiceExit: reader.boolean(element, 'choiceExit', true),
  flow: reader.boolean(element, 'flow', false),
  forwardOnly: reader.boolean(element, 'forwardOnly', false),
  useCurrentAttemptObjectiveInfo: reader.boolean(element, 'useCurrentAttemptObjectiveInfo', true),
  useCurrentAttemptProgressInfo: reader.boolean(element, 'useCurrentAttemptProgressInfo', true),
});

/** SCORM has LMSs evaluate these two only; the further limits of IMS are optional and are not used. */
const readLimits = (reader: ElementReader, element: XmlElement): LimitConditions => {
  const name = 'attemptAbsoluteDurationLimit';
  const limit = reader.attribute(element, name);
  const isDuration = limit !== null && DURATION.test(limit);
  if (limit !== null && !isDuration) reader.invalid(element, name, limit);
  const attemptLimit = reader.count(element, 'attemptLimit', null);
  return { attemptLimit, attemptAbsoluteDurationLimit: isDuration ? limit : null };
};

const readRandomization = (reader: ElementReader, element: XmlElement): Randomization => ({
  randomizationTiming: reader.token(element, 'randomizationTiming', TIMINGS, 'never'),
  reorderChildren: reader.boolean(element, 'reorderChildren', false),
  selectionTiming: reader.token(element, 'selectionTiming', TIMINGS, 'never'),
  selectCount: reader.count(element, 'selectCount', null),
});

const readConsiderations = (reader: ElementReader, element: XmlElement): RollupConsiderations => ({
  requiredForSatisfied: reader.token(element, 'requiredForSatisfied', CONSIDERATIONS, 'always'),
  requiredForNotSatisfied: reader.token(element, 'requiredForNotSatisfied', CONSIDERATIONS, 'always'),
  requiredForCompleted: reader.token(element, 'requiredForCompleted', CONSIDERATIONS, 'always'),
  requiredForIncomplete: reader.token(element, 'requiredForIncomplete', CONSIDERATIONS, 'always'),
  measureSatisfactionIfActive: reader.boolean(element, 'measureSatisfactionIfActive', true),
});

const readAll = (reader: ElementReader, sequencing: XmlElement): Sequencing => {
  const imsss = (name: string) => reader.child(sequencing, 'imsss', name);
  const adlseq = (name: string) => reader.child(sequencing, 'adlseq', name);
  const empty = nothing(sequencing);
  const rules = imsss('sequencingRules');
  const delivery = imsss('deliveryControls') ?? empty;
  const constrained = adlseq('constrainedChoiceConsiderations') ?? empty;
  return {
    controlMode: readControlMode(reader, imsss('controlMode') ?? empty),
    preConditionRules: readRules(reader, rules, 'preConditionRule', PRE_CONDITION_ACTIONS),
    exitConditionRules: readRules(reader, rules, 'exitConditionRule', EXIT_ACTIONS),
    postConditionRules: readRules(reader, rules, 'postConditionRule', POST_CONDITION_ACTIONS),
    limitConditions: readLimits(reader, imsss('limitConditions') ?? empty),
    rollup: readRollup(reader, imsss('rollupRules')),
    objectives: readObjectives(reader, imsss('objectives'), adlseq('objectives')),
    randomization: readRandomization(reader, imsss('randomizationControls') ?? empty),
    deliveryControls: {
      tracked: reader.boolean(delivery, 'tracked', true),
      completionSetByContent: reader.boolean(delivery, 'completionSetByContent', false),
      objectiveSetByContent: reader.boolean(delivery, 'objectiveSetByContent', false),
    },
    constrainedChoice: {
      preventActivation: reader.boolean(constrained, 'preventActivation', false),
      constrainChoice: reader.boolean(constrained, 'constrainChoice', false),
    },
    rollupConsiderations: readConsiderations(reader, adlseq('rollupConsiderations') ?? empty),
  };
};

const nameOf = ({ vocabulary, name }: XmlElement): string => `${vocabulary} ${name.toLowerCase()}`;

/** Sequencing that activities share by reference. */
export class SequencingReader {
  readonly #reader: ElementReader;
  readonly #shared = new Map<string, XmlElement>();

  constructor(reader: ElementReader, manifest: XmlElement) {
    this.#reader = reader;
    for (const collection of reader.children(manifest, 'imsss', 'sequencingCollection')) {
      for (const element of reader.children(collection, 'imsss', 'sequencing')) this.#share(element);
    }
  }

  /** Of an item or an organization; null when it says nothing. */
  read(owner: XmlElement): Sequencing | null {
    const element = this.#reader.child(owner, 'imsss', 'sequencing');
    return element && readAll(this.#reader, this.#merge(element));
  }

  #share(element: XmlElement): void {
    const identifier = this.#reader.identifier(element, 'ID');
    if (identifier === null) this.#reader.problems.warning('value-missing', element.start, 'ID');
    else if (this.#shared.has(identifier)) {
      this.#reader.warnAtAttribute(element, 'ID', 'identifier-duplicate', identifier);
    } else this.#shared.set(identifier, element);
  }

  /**
   * What stands in the activity replaces what is shared, child element by child element: an empty `controlMode` means
   * the defaults, not the shared ones.
   */
  #merge(element: XmlElement): XmlElement {
    const identifier = this.#reader.identifier(element, 'IDRef');
    if (identifier === null) return element;
    const shared = this.#shared.get(identifier);
    if (shared === undefined) {
      this.#reader.warnAtAttribute(element, 'IDRef', 'sequencing-unknown', identifier);
      return element;
    }
    if (!this.#reader.mayRepeat(shared.end - shared.start, element.start)) return element;
    const replaced = new Set(element.children.map(nameOf));
    const inherited = shared.children.filter((child) => !replaced.has(nameOf(child)));
    return { ...element, children: [...element.children, ...inherited] };
  }
}
