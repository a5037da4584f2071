/** What a page of the suite asks for at the last moment; the person's own choice stands above it. */
const LATE_REQUESTS: Readonly<Record<string, string>> = {
  'tarAct4OnUnload.htm': '{target=activity_4}choice',
  'exitAllOnUnload.htm': 'exitAll',
  'suspendAllOnUnload.htm': 'suspendAll',
};

/** How the page of a file name behaves. */
export type PageKind = {
  /** Must never open: the manifest has a resource whose identifier differs in case only. */
  readonly isWrong: boolean;
  /** It looks for no API and calls nothing. */
  readonly isAsset: boolean;
  readonly terminates: 'at once' | 'on unload';
  readonly lateRequest: string | null;
  /** It waits after its end, to see that it is left alone. */
  readonly waits: boolean;
};

export const pageKind = (fileName: string): PageKind => ({
  isWrong: fileName === 'SequencingTestFail.htm',
  isAsset: fileName === 'AssetLaunchTest.htm',
  terminates: fileName === 'SequencingTestSingleDoTerminate.htm' || fileName in LATE_REQUESTS ? 'on unload' : 'at once',
  lateRequest: LATE_REQUESTS[fileName] ?? null,
  waits: fileName === 'SequencingTest_SX09_exitall.htm',
});

/** By title; the root goes by this one whatever its own is. */
export const ROOT = 'the activity that corresponds to the root';

type Request = 'continue' | 'previous' | 'suspendAll' | 'exitAll' | { readonly choose: string };

/** What the person does after a visit. */
export type PersonAct = {
  readonly request: Request | null;
  /** Leaves, if the session goes on, and opens this package, or the same one again. */
  readonly relaunch: { readonly package: string | null; readonly choose: string | null } | null;
};

const REQUESTS: Readonly<Record<string, Request>> = {
  Continue: 'continue',
  Previous: 'previous',
  TRIGExitAll: 'exitAll',
  RootSX4b: { choose: ROOT },
  APIt1: { choose: 'API Implementation Test 1' },
  APIt2: { choose: 'API Implementation Test 2' },
  DMIt1: { choose: 'Data Model Implementation Test 1' },
  DMIt2: { choose: 'Data Model Implementation Test 2' },
  DMIt3: { choose: 'Data Model Implementation Test 3' },
  DMIt4: { choose: 'Data Model Implementation Test 4' },
};
const BEFORE_RELAUNCH: Readonly<Record<string, Request>> = {
  ContinueExitCM8: 'continue',
  SuspendCM09ca: 'suspendAll',
};
const CHOSEN_AFTER_RELAUNCH: Readonly<Record<string, string>> = {
  RelaunchCM10: 'Activity 4',
  DMBxAct: 'Data Model Behavior Test 1',
};
/** The session has ended by itself, or the case has. */
const NOTHING_TO_DO: ReadonlySet<string> = new Set(['', 'Exit', 'AutoTest', 'HasEnded']);

/** Reads what a case says of the person. */
export function readPersonAct(act: string): PersonAct {
  if (NOTHING_TO_DO.has(act)) return { request: null, relaunch: null };
  const [kind = '', title = ''] = act.split('~');
  if (kind === 'Choice' || kind === 'ChoiceExit') return { request: { choose: shortened(title) }, relaunch: null };
  const request = REQUESTS[act];
  if (request !== undefined) return { request, relaunch: null };
  const other = /^ReLaunch(DDM.)$/.exec(act)?.[1] ?? (title === '' ? null : title);
  const choose = CHOSEN_AFTER_RELAUNCH[act] ?? null;
  return { request: BEFORE_RELAUNCH[act] ?? null, relaunch: { package: other, choose } };
}

const shortened = (title: string): string => (title.startsWith(ROOT) ? ROOT : title);

export type Question = { readonly key: string; readonly title: string };

/** What the person is asked to look at; the answers are joined in the same way. */
export const readQuestions = (questions: string): Question[] =>
  questions.split('~').map((question) => {
    const [key = '', title = ''] = question.split('@');
    return { key, title: shortened(title) };
  });
