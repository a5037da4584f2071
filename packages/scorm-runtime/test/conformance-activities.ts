import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readTokens } from './conformance-case.js';
import type { ReferenceActivity } from './conformance-run.js';

export const CONFORMANCE = new URL('./conformance/', import.meta.url);
export const readText = (path: string): string => readFileSync(fileURLToPath(new URL(path, CONFORMANCE)), 'latin1');
export const TOKENS = readTokens(readText('texts/Commands.properties'));

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

const DMI = readText('manifests/DMI.xml');

/** What the four manifests say of their activities, by the number the visits use. */
export const ACTIVITIES: Record<'API' | 'DMI' | 'DMB' | 'DDM', [string, ReferenceActivity][]> = {
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
export const FLOORS = [
  ['API', 30, 30],
  // 8,162 rows, one of them damaged: it names no method.
  ['DMI', 8161, 8161],
  ['DMB', 235, 235],
  ['DDM', 120, 120],
] as const;
