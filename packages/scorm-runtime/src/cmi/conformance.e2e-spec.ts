import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { agrees } from '../../test/conformance-agreement.js';
import { readCase } from '../../test/conformance-case.js';
import { ACTIVITIES, CONFORMANCE, FLOORS, readText, TOKENS } from '../../test/conformance-activities.js';
import { runCase } from '../../test/conformance-run.js';
import { ReferenceRunTime } from '../../test/reference-run-time.js';

describe('the element model against the data of the conformance suite', () => {
  it.each(FLOORS)('%s: %i commands, of which at least %i agree', async (name, total, least) => {
    const testCase = readCase(readText(`test-cases/${name}.properties`), TOKENS);
    const report = await runCase(testCase, new Map(ACTIVITIES[name]), (launch) => new ReferenceRunTime(launch));
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
    const visits = files.flatMap((file) => readCase(readText(`test-cases/${file}`), TOKENS).visits);
    expect(files).toHaveLength(188);
    expect(visits).toHaveLength(842);
    expect(visits.flatMap((visit) => visit.commands)).toHaveLength(11_869);
  });
});
