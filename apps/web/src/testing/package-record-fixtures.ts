import { FIRST_PACKAGE_RULES } from '@integra/shared-types/scorm';
import {
  type ItemStatistics,
  ItemStatisticsSchema,
  type JournalCommit,
  JournalCommitSchema,
  type PackageRecord,
  type PackageRecordDetail,
  PackageRecordDetailSchema,
  PackageRecordSchema,
  type RecordedActivity,
  RecordedActivitySchema,
  type RecordedInteraction,
  RecordedInteractionSchema,
} from '@integra/shared-types/scorm-records';

/* What a package recorded. Every fixture goes through its schema, so that none can drift from the contract. */

const id = (last: number): string => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;

export const RECORD_ID = id(901);
export const LAUNCH_ID = id(902);

/** What no page may ever take for markup. */
export const HOSTILE = '<img src=x onerror=alert(1)>';

const RECORD = {
  id: RECORD_ID,
  person: { id: id(903), displayName: 'Robin Marten' },
  courseKey: 'talking',
  blockKey: 'practice',
  packageKey: 'two-paths',
  title: 'Two paths',
  number: 2,
  isOpen: true,
  isQuick: false,
  startedAt: '2026-11-20T09:00:00.000Z',
  changedAt: '2026-11-20T09:30:00.000Z',
  completion: 'incomplete',
  success: 'unknown',
  percent: 73,
  seconds: 1_325,
  isDone: false,
};

export const aRecord = (overrides: Partial<PackageRecord> = {}): PackageRecord =>
  PackageRecordSchema.parse({ ...RECORD, ...overrides });

const NO_SCORE = { scaled: null, raw: null, min: null, max: null };

export const anInteraction = (overrides: Partial<RecordedInteraction> = {}): RecordedInteraction =>
  RecordedInteractionSchema.parse({
    id: 'q1',
    type: 'choice',
    description: 'What comes first?',
    response: 'b',
    correctResponses: ['b'],
    result: 'correct',
    weighting: null,
    latencySeconds: 12.5,
    timestamp: '10:15:00',
    ...overrides,
  });

export const anActivity = (overrides: Partial<RecordedActivity> = {}): RecordedActivity =>
  RecordedActivitySchema.parse({
    identifier: 'intro',
    title: 'Listening',
    wasOpened: true,
    completion: 'incomplete',
    success: 'unknown',
    score: { ...NO_SCORE, raw: '73', max: '100', scaled: '0.73' },
    progressMeasure: null,
    seconds: 1_325,
    location: null,
    objectives: [],
    interactions: [],
    comments: [],
    ...overrides,
  });

export const anUnopenedActivity = (identifier: string, title: string): RecordedActivity =>
  anActivity({ identifier, title, wasOpened: false, completion: 'not attempted', score: NO_SCORE, seconds: 0 });

export const aRecordDetail = (overrides: Partial<PackageRecordDetail> = {}): PackageRecordDetail =>
  PackageRecordDetailSchema.parse({
    ...RECORD,
    rules: FIRST_PACKAGE_RULES,
    edition: '1.2',
    language: 'en',
    versionNumber: 3,
    openSeconds: 1_500,
    root: null,
    lacksInteractions: false,
    isCompacted: false,
    activities: [anActivity()],
    launches: [
      {
        id: LAUNCH_ID,
        startedAt: '2026-11-20T09:00:00.000Z',
        lastSeenAt: '2026-11-20T09:30:00.000Z',
        state: 'closed',
        commits: 2,
      },
    ],
    ...overrides,
  });

export const aCommit = (overrides: Partial<JournalCommit> = {}): JournalCommit =>
  JournalCommitSchema.parse({
    launchId: LAUNCH_ID,
    sequence: 1,
    receivedAt: '2026-11-20T09:01:00.000Z',
    activity: 'intro',
    visit: 1,
    isNewAttempt: false,
    isTerminated: false,
    calls: [],
    set: {},
    refused: [],
    summary: { completion: 'incomplete', success: 'unknown', percent: null, seconds: 60, isDone: false },
    ...overrides,
  });

export const anItem = (overrides: Partial<ItemStatistics> = {}): ItemStatistics =>
  ItemStatisticsSchema.parse({
    activity: 'intro',
    id: 'q1',
    type: 'choice',
    description: 'What comes first?',
    answers: 50,
    judged: 40,
    right: 12,
    medianSeconds: 21.25,
    responses: [
      { response: 'a', count: 28, isRight: false },
      { response: 'b', count: 12, isRight: true },
    ],
    otherResponses: 10,
    ...overrides,
  });
