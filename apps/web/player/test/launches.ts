import type { Activity, Edition, Organization } from '@integra/scorm-runtime/manifest';
import type { KeptState } from '@integra/shared-types/scorm-playing';
import type { Launch } from '../src/runtime-server.js';

export const activity = (identifier: string, said: Partial<Activity> = {}): Activity => ({
  identifier,
  title: `Activity ${identifier}`,
  isVisible: true,
  resource: { identifier: `R-${identifier}`, type: 'sco', href: 'sco.html', parameters: null },
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
  ...said,
});

export const organization = (...activities: Activity[]): Organization => ({
  identifier: 'ORG',
  title: 'A package',
  objectivesGlobalToSystem: true,
  sharedDataGlobalToSystem: true,
  sequencing: null,
  completionThreshold: null,
  activities,
});

/** @param kept what earlier launches of the attempt left */
export const launchOf = (edition: Edition, tree: Organization, kept: Partial<KeptState> = {}): Launch => ({
  states: {},
  sequencing: null,
  objectives: {},
  stores: {},
  ...kept,
  token: 'token',
  launchId: 'launch',
  attemptId: 'attempt',
  queueKey: 'key',
  edition,
  organization: tree,
  filesPath: '/p/address/',
  title: tree.title,
  language: 'en',
  learner: { id: 'learner-1', name: 'Learner, One' },
  mode: 'normal',
  portalOrigin: 'https://lms.example',
});
