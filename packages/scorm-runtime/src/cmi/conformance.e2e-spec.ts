import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { agrees } from '../../test/conformance-agreement.js';
import { readCase, readTokens } from '../../test/conformance-case.js';
import { type ReferenceActivity, runCase } from '../../test/conformance-run.js';

const CONFORMANCE = new URL('../../test/conformance/', import.meta.url);
const read = (path: string): string => readFileSync(fileURLToPath(new URL(path, CONFORMANCE)), 'latin1');
const TOKENS = readTokens(read('texts/Commands.properties'));

/** Stores numbered on from the first: `*` may be read and written, `r` only read, `w` only written, `-` neither. */
function stores(first: number, access: string, prefix: string): ReferenceActivity['stores'] {
  return [...access].map((letter, at) => ({
    id: `${prefix}${first + at}`,
    isReadable: letter === '*' || letter === 'r',
    isWritable: letter === '*' || letter === 'w',
  }));
}

/** The value of the manifest's `dataFromLMS` of one item. */
function launchData(manifest: string, item: string): string {
  return (
    /<adlcp:dataFromLMS>(.*?)<\/adlcp:dataFromLMS>/s.exec(manifest.slice(manifest.indexOf(`"${item}"`)))?.[1] ?? ''
  );
}

const DMI = read('manifests/DMI.xml');

/** What the four manifests say of their activities, by the number the visits use. */
const ACTIVITIES: Record<'API' | 'DMI' | 'DMB' | 'DDM', [string, ReferenceActivity][]> = {
  API: [],
  DMI: [
    [
      '1',
      {
        package: 'DMI',
        launchData: launchData(DMI, 'activity_1'),
        timeLimitAction: 'continue,message',
        completionThreshold: 0.8,
        stores: stores(1, '*rw-', 'tarID'),
      },
    ],
    [
      '2',
      {
        package: 'DMI',
        launchData: launchData(DMI, 'activity_2'),
        completionThreshold: 1,
        stores: stores(1, '****rw*', 'tarID'),
      },
    ],
    ['3', { package: 'DMI', stores: stores(5, '*rw', 'tarID') }],
    ['4', { package: 'DMI', stores: stores(1, '********', 'tarID') }],
  ],
  DMB: [
    ['2', { package: 'DMB', completionThreshold: 0.8 }],
    ['3', { package: 'DMB', scaledPassingScore: -0.5 }],
    ['4', { package: 'DMB', scaledPassingScore: -0.5 }],
    ['5', { package: 'DMB', scaledPassingScore: 1 }],
    ['6', { package: 'DMB', scaledPassingScore: 0.6, completionThreshold: 0.6 }],
  ],
  DDM: [
    ['1a', { package: 'DDMa', stores: stores(1, '****', 'tarID_') }],
    ['2a', { package: 'DDMa', stores: stores(1, 'rrrr', 'tarID_') }],
    ['1b', { package: 'DDMb', areStoresOfTheSession: true, stores: stores(1, '***', 'tarID_') }],
    ['2b', { package: 'DDMb', areStoresOfTheSession: true, stores: stores(1, 'rrrrr', 'tarID_') }],
  ],
};

/** Commands of each case, and how many must agree: all of them today, so this floor cannot rise and must not fall. */
const FLOORS = [
  ['API', 30, 30],
  // 8,162 rows, one of them damaged: it names no method.
  ['DMI', 8161, 8161],
  ['DMB', 235, 235],
  ['DDM', 120, 120],
] as const;

describe('the element model against the data of the conformance suite', () => {
  it.each(FLOORS)('%s: %i commands, of which at least %i agree', (name, total, least) => {
    const testCase = readCase(read(`test-cases/${name}.properties`), TOKENS);
    const report = runCase(testCase, new Map(ACTIVITIES[name]));
    expect(report.total).toBe(total);
    expect(report.disagreements.slice(0, total - least)).toEqual(report.disagreements);
  });

  it('does not agree with everything', () => {
    const command = { method: 'GetValue', argument: 'cmi.location', expected: 'p1', error: '0' } as const;
    expect(agrees(command, { value: 'p1', error: '0' }, '')).toBe(true);
    expect(agrees(command, { value: 'p2', error: '0' }, '')).toBe(false);
    expect(agrees(command, { value: 'p1', error: '403' }, '')).toBe(false);
  });
});

describe('the reader of the conformance data', () => {
  it('finds every visit and command of the 188 cases', () => {
    const files = readdirSync(fileURLToPath(new URL('test-cases', CONFORMANCE))).filter((f) =>
      f.endsWith('.properties'),
    );
    const visits = files.flatMap((file) => readCase(read(`test-cases/${file}`), TOKENS).visits);
    expect(files).toHaveLength(188);
    expect(visits).toHaveLength(842);
    expect(visits.flatMap((visit) => visit.commands)).toHaveLength(11_869);
  });
});
