import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readCase, readTokens } from '../../test/conformance-case.js';
import { newLearner } from '../../test/sequencing-player.js';
import { type CaseReport, CaseRun } from '../../test/sequencing-run.js';
import { type Manifest, readManifest } from '../manifest.js';

const directory = join(import.meta.dirname, '../../test');
const readText = (path: string): string => readFileSync(join(directory, 'conformance', path), 'latin1');
const tokens = readTokens(readText('texts/Commands.properties'));

const manifestOf = (name: string): Manifest => {
  const { manifest } = readManifest(readFileSync(join(directory, 'conformance/manifests', `${name}.xml`)));
  if (manifest === null) throw new Error(`${name} was refused`);
  return manifest;
};

/** Every case in the order of the suite, which one learner goes through: some begin where an earlier one ended. */
function playAll(): Map<string, CaseReport> {
  const learner = newLearner();
  const names = readdirSync(join(directory, 'conformance/test-cases')).map((file) => file.replace(/\.properties$/, ''));
  return new Map(
    names.toSorted().map((name) => {
      const testCase = readCase(readText(`test-cases/${name}.properties`), tokens);
      return [name, new CaseRun(testCase, manifestOf, learner).run()];
    }),
  );
}

describe("the cases of ADL's test suite, played in Node", () => {
  const reports = playAll();

  test('pass as the list says, which may only grow', () => {
    const listed = readFileSync(join(directory, 'sequencing-passing.txt'), 'utf8').trim().split('\n');
    const faults = [...reports].filter(([name, report]) => listed.includes(name) && report.faults.length > 0);
    expect(faults).toEqual([]);
    const passing = [...reports].filter(([, report]) => report.faults.length === 0).map(([name]) => name);
    expect(passing).toEqual(listed);
  });

  test('hear which requests are valid as the suite states it, though it lets other answers pass', () => {
    expect([...reports.values()].flatMap(({ validityDifferences }) => validityDifferences)).toEqual([]);
  });
});
