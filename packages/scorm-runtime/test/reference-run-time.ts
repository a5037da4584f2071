import {
  checkValue,
  type CmiElement,
  type CmiValues,
  errorCode,
  evaluateStatus,
  findElement,
  rowCount,
  type StatusFacts,
  unknownElementError,
  valueOf,
} from '../src/cmi.js';
import type { ConformanceAnswer } from './conformance-agreement.js';
import type { ConformanceCommand } from './conformance-case.js';

/** What a launch of the reference run-time knows of its activity. */
export type ReferenceLaunch = {
  values: CmiValues;
  facts: StatusFacts;
  /** Elements that this activity may not write, or not read. */
  readOnly: ReadonlySet<string>;
  writeOnly: ReadonlySet<string>;
};

const ERROR_TEXTS: ReadonlyMap<string, string> = new Map([
  ['0', 'No error'],
  ['402', 'Unimplemented data model element'],
]);

const fail = (error: number, value = 'false'): ConformanceAnswer => ({ value, error: String(error) });

/** The smallest SCORM 2004 run-time that can run the suite's commands against the element model alone. */
export class ReferenceRunTime {
  values: Record<string, string>;
  private isRunning = false;
  private lastError = '0';

  constructor(private readonly launch: ReferenceLaunch) {
    this.values = { ...launch.values };
  }

  run(command: ConformanceCommand): ConformanceAnswer {
    const { method } = command;
    if (method === 'GetLastError') return { value: this.lastError, error: this.lastError };
    if (method === 'GetErrorString' || method === 'GetDiagnostic') {
      return { value: ERROR_TEXTS.get(command.argument) ?? '', error: this.lastError };
    }
    const answer = this.call(command);
    this.lastError = answer.error;
    return answer;
  }

  private call({ method, argument, value }: ConformanceCommand): ConformanceAnswer {
    switch (method) {
      case 'Initialize':
        return this.initialize(argument);
      case 'Commit':
        if (!this.isRunning) return fail(142);
        return argument === '' ? { value: 'true', error: '0' } : fail(201);
      case 'SetValue':
        return this.isRunning ? this.set(this.withRow(argument), value ?? '') : fail(132);
      default:
        return this.isRunning ? this.get(this.withRow(argument)) : fail(122, '');
    }
  }

  private initialize(argument: string): ConformanceAnswer {
    if (this.isRunning) return fail(103);
    this.isRunning = argument === '';
    return this.isRunning ? { value: 'true', error: '0' } : fail(201);
  }

  /** Puts the number of the row with that id in place of `&id&`. */
  private withRow(name: string): string {
    const id = /&([^&]*)&/.exec(name)?.[1];
    const list = name.startsWith('adl.') ? 'adl.data' : 'cmi.objectives';
    if (id === undefined) return name;
    const count = rowCount('2004', this.values, list);
    const row = Array.from({ length: count }).findIndex((_, at) => this.values[`${list}.${at}.id`] === id);
    return name.replace(`&${id}&`, String(row));
  }

  private set(name: string, value: string): ConformanceAnswer {
    const element = findElement('2004', name);
    if (!element) return fail(unknownElementError('2004', name, 'set'));
    const check = checkValue('2004', element, value, { values: this.values, readOnly: this.launch.readOnly });
    if (!check.ok) return fail(check.error);
    this.values[name] = value;
    return { value: 'true', error: '0' };
  }

  private get(name: string): ConformanceAnswer {
    const element = findElement('2004', name);
    if (!element) return fail(unknownElementError('2004', name, 'get'), '');
    if (name.endsWith('._count')) return this.count(name.slice(0, -'._count'.length));
    if (this.isRowMissing(element)) return fail(errorCode('2004', 'get_failed'), '');
    if (element.access === 'write-only' || this.launch.writeOnly.has(name)) {
      return fail(errorCode('2004', 'write_only'), '');
    }
    const status = evaluateStatus('2004', this.values, this.launch.facts);
    if (name === 'cmi.completion_status') return { value: status.completion, error: '0' };
    if (name === 'cmi.success_status') return { value: status.success, error: '0' };
    const value = valueOf(this.values, name) ?? element.default;
    const isUnset = value === undefined || (value === '' && name.startsWith('adl.data.'));
    return isUnset ? fail(errorCode('2004', 'not_initialised'), '') : { value, error: '0' };
  }

  private count(list: string): ConformanceAnswer {
    return { value: String(rowCount('2004', this.values, list)), error: '0' };
  }

  private isRowMissing(element: CmiElement): boolean {
    const segments = element.name.split('.');
    return segments.some((segment, place) => {
      if (!/^\d+$/.test(segment)) return false;
      return Number(segment) >= rowCount('2004', this.values, segments.slice(0, place).join('.'));
    });
  }
}
