import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Activity, Manifest } from './model.js';
import { readManifest } from './read-manifest.js';

const directory = join(import.meta.dirname, '../../test/conformance/manifests');
const names = readdirSync(directory).map((file) => file.replace(/\.xml$/, ''));

const readCase = (name: string): Manifest => {
  const { manifest, problems } = readManifest(readFileSync(join(directory, `${name}.xml`)));
  expect({ name, problems }).toEqual({ name, problems: [] });
  if (manifest === null) throw new Error(`${name} was refused`);
  return manifest;
};

const withDescendants = (activity: Activity): Activity[] => [activity, ...activity.activities.flatMap(withDescendants)];
const activitiesOf = ({ organization }: Manifest): Activity[] => organization.activities.flatMap(withDescendants);

const findActivity = (manifest: Manifest, title: string): Activity => {
  const activity = activitiesOf(manifest).find((candidate) => candidate.title === title);
  if (activity === undefined) throw new Error(`${manifest.identifier} has no ${title}`);
  return activity;
};

describe("the manifests of ADL's test suite", () => {
  const manifests = names.map(readCase);
  const activities = manifests.flatMap(activitiesOf);

  test('are read without a problem, as what they are', () => {
    expect(manifests).toHaveLength(189);
    expect(new Set(manifests.map(({ edition, editionFrom }) => `${edition} ${editionFrom}`))).toEqual(
      new Set(['2004-4th schemaversion']),
    );
  });

  test('have as many activities, addresses and rules as their text', () => {
    expect(activities).toHaveLength(1084);
    expect(activities.filter(({ resource }) => resource !== null)).toHaveLength(880);
    const sequencings = [
      ...activities.map(({ sequencing }) => sequencing),
      ...manifests.map(({ organization }) => organization.sequencing),
    ].filter((sequencing) => sequencing !== null);
    // 711 elements, 31 of which stand in collections.
    expect(sequencings).toHaveLength(680);
    expect(activities.flatMap(({ hideLmsUi }) => hideLmsUi)).toHaveLength(2119);
    expect(activities.flatMap(({ dataMaps }) => dataMaps)).toHaveLength(38);
    expect(activities.filter(({ isVisible }) => !isVisible).length).toBeGreaterThan(0);
  });

  test('launch pages with their parameters', () => {
    const launched = activities.flatMap(({ resource }) => (resource === null ? [] : [resource]));
    expect(launched.every(({ href, parameters }) => href.endsWith(parameters ?? '') && href.includes('.htm?tc='))).toBe(
      true,
    );
    expect(findActivity(readCase('CM-13'), 'Activity 3').resource?.href).toMatch(/^resources\/SequencingTest\.htm\?/);
  });
});

describe('single cases', () => {
  test('CM-04a: an empty controlMode replaces the shared one', () => {
    const cluster = activitiesOf(readCase('CM-04a')).find(({ sequencing }) => sequencing !== null);
    expect(cluster?.sequencing?.controlMode.choice).toBe(true);
  });

  test('CM-03b: shared rules count, the root goes back', () => {
    expect(readCase('CM-03b').organization.sequencing?.controlMode).toMatchObject({
      choice: false,
      flow: true,
      forwardOnly: false,
    });
  });

  test('CM-07a: resources that differ by case only', () => {
    const manifest = readCase('CM-07a');
    expect(findActivity(manifest, 'Activity 5').resource?.href).toBe(
      'resources/SequencingTestFail.htm?tc=CM-07a&act=5',
    );
    expect(findActivity(manifest, 'Activity 4').resource?.href).toBe('resources/SequencingTest.htm?tc=CM-07a&act=4');
  });

  test('CM-08: references with blanks around them', () => {
    const referring = activitiesOf(readCase('CM-08')).filter(({ sequencing }) => sequencing !== null);
    expect(referring.length).toBeGreaterThan(0);
  });

  test('OB-11a: identifiers in three spellings are one', () => {
    const manifest = readCase('OB-11a');
    const targets = ['Activity 1', 'Activity 2'].map((title) =>
      findActivity(manifest, title).sequencing?.objectives[1]?.maps.map(({ targetObjective }) => targetObjective),
    );
    expect(targets).toEqual([
      ['gObj-OB11a', 'gAdlObj - OB11a'],
      ['gObj-OB11a', 'gAdlObj - OB11a'],
    ]);
    expect(findActivity(manifest, 'Activity 1').sequencing?.objectives[1]?.maps).toMatchObject([
      { readSatisfiedStatus: false, writeSatisfiedStatus: true, readMaxScore: false, writeMaxScore: false },
      { readSatisfiedStatus: false, writeSatisfiedStatus: false, readMaxScore: true, writeMaxScore: true },
    ]);
  });

  test('DDMb keeps its data to itself, DDMa shares them', () => {
    expect(readCase('DDMa').organization.sharedDataGlobalToSystem).toBe(true);
    expect(readCase('DDMb').organization.sharedDataGlobalToSystem).toBe(false);
    expect(findActivity(readCase('DDMa'), 'Activity 2').dataMaps[0]).toEqual({
      targetId: 'tarID_1',
      readSharedData: true,
      writeSharedData: false,
    });
  });

  test('OB-03b, RU-13d and SX-11b keep their objectives to themselves, no other case does', () => {
    const alone = names.filter((name) => !readCase(name).organization.objectivesGlobalToSystem);
    expect(alone.sort()).toEqual(['OB-03b', 'RU-13d', 'SX-11b']);
  });

  test('DMI: launch data, time limit action, completion threshold', () => {
    const activities = activitiesOf(readCase('DMI'));
    expect(activities.map(({ dataFromLms }) => dataFromLms)).toContain('Launch Data Test');
    expect(activities.find(({ timeLimitAction }) => timeLimitAction !== null)).toMatchObject({
      timeLimitAction: 'continue,message',
      completionThreshold: { completedByMeasure: true, minProgressMeasure: 0.8, progressWeight: 1 },
    });
  });
});
