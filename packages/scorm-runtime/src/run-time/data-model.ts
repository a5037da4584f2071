import type { CmiStandard } from '../cmi/standard.js';

/** What is used of scorm-again's classes. Their types name a default export which their modules do not have. */
type ScormAgainApi = {
  setCMIValue(element: string, value: string): string;
  lmsInitialize(argument: string): string;
  lmsSetValue(element: string, value: string): string;
  lmsGetValue(element: string): string;
  lmsGetLastError(): string;
  lmsGetErrorString(code: string): string;
  lmsGetDiagnostic(code: string): string;
};
type ScormAgainClass = new (settings: object, httpService: object) => ScormAgainApi;

/** The data model of scorm-again, reduced to keeping values and wording errors: it never commits, ends or sequences. */
export type DataModel = {
  /** Before `initialise`, whatever the access; false when it is not taken. */
  load: (element: string, value: string) => boolean;
  initialise: () => void;
  /** False when it does not take the value, or would answer another one. */
  set: (element: string, value: string) => boolean;
  get: (element: string) => string;
  errorString: (code: string) => string;
  diagnostic: (code: string) => string;
};

const NO_LOG = 5;

/** No address, no queue, no timer; sequencing is ours. */
const SETTINGS = {
  autocommit: false,
  lmsCommitUrl: false,
  useAsynchronousCommits: false,
  enableOfflineSupport: false,
  autoProgress: false,
  mastery_override: false,
  logLevel: NO_LOG,
  uninitializedGetLogLevel: NO_LOG,
  onLogMessage: (): void => undefined,
};

/** Stands where scorm-again would send from, and sends nothing. */
const NO_NETWORK = {
  processHttpRequest: (): object => ({ result: 'true', errorCode: 0 }),
  updateSettings: (): void => undefined,
};

/** The modules are large: a page loads the one its package speaks, before it is needed if it likes. */
export async function loadScormAgain(standard: CmiStandard): Promise<ScormAgainClass> {
  if (standard === '1.2') {
    const { Scorm12API } = (await import('scorm-again/scorm12')) as unknown as { Scorm12API: ScormAgainClass };
    return Scorm12API;
  }
  const { Scorm2004API } = (await import('scorm-again/scorm2004')) as unknown as { Scorm2004API: ScormAgainClass };
  return Scorm2004API;
}

function attempt<Answer>(act: () => Answer, otherwise: Answer): Answer {
  try {
    return act();
  } catch {
    return otherwise;
  }
}

export async function createDataModel(standard: CmiStandard): Promise<DataModel> {
  const Api = await loadScormAgain(standard);
  const api = new Api(SETTINGS, NO_NETWORK);
  const holds = (element: string, value: string): boolean =>
    attempt(() => api.lmsGetValue(element) === value && api.lmsGetLastError() === '0', false);
  return {
    load: (element, value) => attempt(() => api.setCMIValue(element, value) === 'true', false),
    initialise: () => void attempt(() => api.lmsInitialize(''), 'false'),
    set: (element, value) => attempt(() => api.lmsSetValue(element, value) === 'true', false) && holds(element, value),
    get: (element) => attempt(() => api.lmsGetValue(element), ''),
    errorString: (code) => attempt(() => api.lmsGetErrorString(code), ''),
    diagnostic: (code) => attempt(() => api.lmsGetDiagnostic(code), ''),
  };
}
