import { checkValue } from '../cmi/check-value.js';
import { errorCode } from '../cmi/error-codes.js';
import { findElement, unknownElementError } from '../cmi/find-element.js';
import { type CmiStandard, type CmiValues, valueOf } from '../cmi/standard.js';
import { createDataModel, type DataModel, loadScormAgain } from './data-model.js';
import { readElement } from './read-element.js';
import type { RunTimeCall, RunTimeListener, RunTimeOptions } from './run-time-options.js';
import { argumentError, GENERAL_EXCEPTION, type SessionState, stateError } from './session-errors.js';

/** What packages pass where the standard wants texts; whatever else they pass is made one, or refused. */
type Argument = string | number | boolean | null | undefined;

/** `window.API` of a 1.2 package, `window.API_1484_11` of a 2004 one: the eight functions of the standard, and in 2004 `version`. */
export type RunTimeApi = Readonly<Record<string, string | ((...args: readonly Argument[]) => string)>>;

export type RunTime = {
  /** Frozen; belongs on the window in which the package looks for it. */
  readonly api: RunTimeApi;
  /** The state now: what the session began with and every value that was accepted since. */
  readonly values: () => CmiValues;
  /** The package itself has called Terminate. */
  readonly isTerminated: () => boolean;
  /** Ends the session for a package that is gone; its later calls are refused. Tells no listener. */
  readonly end: () => void;
};

type Method = RunTimeCall['method'];
type Answer = { readonly value: string; readonly error: string };

/** A 1.2 SCO adds to this element with every SetValue. */
const GROWING = 'cmi.comments';

const NAMES = {
  '1.2': [
    'LMSInitialize',
    'LMSFinish',
    'LMSGetValue',
    'LMSSetValue',
    'LMSCommit',
    'LMSGetLastError',
    'LMSGetErrorString',
    'LMSGetDiagnostic',
  ],
  '2004': [
    'Initialize',
    'Terminate',
    'GetValue',
    'SetValue',
    'Commit',
    'GetLastError',
    'GetErrorString',
    'GetDiagnostic',
  ],
} as const satisfies Record<CmiStandard, readonly string[]>;

const ERROR_CODE = /^\d{1,5}$/;

const DONE: Answer = { value: 'true', error: '0' };
const failed = (error: string | number, value = 'false'): Answer => ({ value, error: String(error) });

const textOf = (argument: Argument): string => (argument == null ? '' : String(argument));

/**
 * The API of one session of one activity. Our element model decides what exists and what is accepted, so that page and
 * server judge alike; scorm-again keeps what passes, and words the errors. Loads the part of scorm-again that is needed.
 */
export async function createRunTime(options: RunTimeOptions): Promise<RunTime> {
  return new Session(options, await createDataModel(options.standard)).runTime();
}

/** Fetches what `createRunTime` needs, for a page that still waits for something else. */
export const preloadRunTime = async (standard: CmiStandard): Promise<void> => void (await loadScormAgain(standard));

class Session {
  readonly #options: RunTimeOptions;
  readonly #model: DataModel;
  readonly #values: Record<string, string> = {};
  /** Elements of which scorm-again holds exactly what we do; it does not take everything that the standard allows. */
  readonly #held = new Set<string>();
  #state: SessionState = 'before';
  #isTerminated = false;
  #lastError = '0';

  constructor(options: RunTimeOptions, model: DataModel) {
    this.#options = options;
    this.#model = model;
    for (const [element, value] of options.start) {
      this.#values[element] = value;
      model.load(element, value);
    }
  }

  runTime(): RunTime {
    return {
      api: this.#api(),
      values: () => ({ ...this.#values }),
      isTerminated: () => this.#isTerminated,
      end: () => {
        this.#state = 'ended';
      },
    };
  }

  #api(): RunTimeApi {
    const functions = [
      (argument?: Argument) => this.#call('I', argument, () => this.#initialise()),
      (argument?: Argument) => this.#call('T', argument, () => this.#terminate()),
      (argument?: Argument) => this.#call('G', argument, (name) => this.#get(name)),
      (argument?: Argument, value?: Argument) =>
        this.#call('S', argument, (name, text) => this.#set(name, text), value),
      (argument?: Argument) => this.#call('C', argument, () => this.#commit()),
      () => this.#lastError,
      (code?: Argument) => this.#wordsFor(code, this.#model.errorString),
      (code?: Argument) => this.#wordsFor(code, this.#model.diagnostic, this.#lastError),
    ].map((call) => Object.freeze(call));
    const names = NAMES[this.#options.standard];
    const api = Object.fromEntries(names.map((name, place) => [name, functions[place] ?? (() => '')]));
    return Object.freeze(this.#options.standard === '2004' ? { ...api, version: '1.0' } : api);
  }

  /** Nothing that goes wrong in here may reach the package, not even an argument that cannot be made a text. */
  #call(
    method: Method,
    argument: Argument,
    act: (argument: string, value: string) => Answer,
    value?: Argument,
  ): string {
    let [name, text] = ['', ''];
    let answer = failed(GENERAL_EXCEPTION, method === 'G' ? '' : 'false');
    try {
      [name, text] = [textOf(argument), textOf(value)];
      const error = stateError(this.#options.standard, method, this.#state) ?? this.#argumentError(method, name);
      answer = error === null ? act(name, text) : failed(error, answer.value);
    } catch (error) {
      this.#tell('fault', error);
    }
    this.#lastError = answer.error;
    const told = method === 'S' ? text : answer.value;
    this.#tell('call', { method, argument: name, value: told, error: answer.error });
    return answer.value;
  }

  #argumentError(method: Method, argument: string): string | null {
    return method === 'G' || method === 'S' ? null : argumentError(argument);
  }

  #initialise(): Answer {
    this.#state = 'running';
    this.#model.initialise();
    this.#tell('initialise');
    return DONE;
  }

  #terminate(): Answer {
    this.#state = 'ended';
    this.#isTerminated = true;
    this.#tell('terminate');
    return DONE;
  }

  #commit(): Answer {
    this.#tell('commit');
    return DONE;
  }

  #get(name: string): Answer {
    const { standard } = this.#options;
    const element = findElement(standard, name);
    if (!element) return failed(unknownElementError(standard, name, 'get'), '');
    const reading = readElement(this.#options, element, this.#values);
    if ('error' in reading) return failed(reading.error, '');
    const isHeld = this.#held.has(name) && reading.value === valueOf(this.#values, name);
    return { value: isHeld ? this.#model.get(name) : reading.value, error: '0' };
  }

  #set(name: string, sent: string): Answer {
    const { standard, readOnly, hasRoom } = this.#options;
    const element = findElement(standard, name);
    if (!element) return failed(unknownElementError(standard, name, 'set'));
    const value = standard === '1.2' && name === GROWING ? (valueOf(this.#values, name) ?? '') + sent : sent;
    const check = checkValue(standard, element, value, { values: this.#values, ...(readOnly && { readOnly }) });
    if (!check.ok) return failed(check.error);
    if (hasRoom?.(name, value) === false) return failed(errorCode(standard, 'set_failed'));
    this.#values[name] = value;
    if (this.#model.set(name, value)) this.#held.add(name);
    else this.#held.delete(name);
    this.#tell('set', name, value);
    return DONE;
  }

  /** GetDiagnostic without a code is about the last error. */
  #wordsFor(code: Argument, words: (code: string) => string, otherwise = ''): string {
    try {
      const text = textOf(code) || otherwise;
      return ERROR_CODE.test(text) ? words(text) : '';
    } catch {
      return '';
    }
  }

  #tell<Event extends keyof RunTimeListener>(
    event: Event,
    ...details: Parameters<NonNullable<RunTimeListener[Event]>>
  ): void {
    const listener = this.#options.on[event] as ((...args: typeof details) => void) | undefined;
    try {
      listener?.(...details);
    } catch (error) {
      if (event !== 'fault') this.#tell('fault', error);
    }
  }
}
