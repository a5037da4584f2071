import { expect, it } from '@jest/globals';
import { ACTIVITIES, FLOORS, readText, TOKENS } from '../../test/conformance-activities.js';
import type { ConformanceAnswer } from '../../test/conformance-agreement.js';
import { type ConformanceCommand, readCase } from '../../test/conformance-case.js';
import { type CaseRunTime, runCase } from '../../test/conformance-run.js';
import type { ReferenceLaunch } from '../../test/reference-run-time.js';
import { type CmiValues, rowCount, valueOf } from '../cmi.js';
import { createRunTime, type RunTime } from './create-run-time.js';

/** Puts the number of the row with that id in place of `&id&`, as the suite's SCO does. */
function withRow(name: string, values: CmiValues): string {
  const id = /&([^&]*)&/.exec(name)?.[1];
  if (id === undefined) return name;
  const list = name.startsWith('adl.') ? 'adl.data' : 'cmi.objectives';
  const rows = Array.from({ length: rowCount('2004', values, list) }, (_, row) => row);
  return name.replace(`&${id}&`, String(rows.findIndex((row) => valueOf(values, `${list}.${row}.id`) === id)));
}

class PackageOfTheSuite implements CaseRunTime {
  constructor(private readonly runTime: RunTime) {}

  get values(): CmiValues {
    return this.runTime.values();
  }

  run({ method, argument, value }: ConformanceCommand): ConformanceAnswer {
    const isAboutElement = method === 'GetValue' || method === 'SetValue';
    const answer = this.call(method, isAboutElement ? withRow(argument, this.values) : argument, value ?? '');
    return { value: answer, error: this.call('GetLastError') };
  }

  private call(name: string, ...args: string[]): string {
    const method = this.runTime.api[name];
    return typeof method === 'function' ? method(...args) : '';
  }
}

const open = async ({ values, readOnly, writeOnly }: ReferenceLaunch): Promise<CaseRunTime> =>
  new PackageOfTheSuite(
    await createRunTime({ standard: '2004', start: Object.entries(values), readOnly, writeOnly, on: {} }),
  );

it.each(FLOORS)('%s: of %i commands at least %i agree through the API', async (name, total, least) => {
  const testCase = readCase(readText(`test-cases/${name}.properties`), TOKENS);
  const report = await runCase(testCase, new Map(ACTIVITIES[name]), open);
  expect(report.total).toBe(total);
  expect(report.disagreements.slice(0, total - least)).toEqual(report.disagreements);
});
