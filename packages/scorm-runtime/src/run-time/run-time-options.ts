import type { CmiStandard } from '../cmi/standard.js';

/** One call of the package: Initialize, Terminate, Commit, GetValue or SetValue. */
export type RunTimeCall = {
  readonly method: 'I' | 'T' | 'C' | 'G' | 'S';
  readonly argument: string;
  /** What SetValue was to set, otherwise the answer. */
  readonly value: string;
  /** GetLastError after the call. */
  readonly error: string;
};

/** What the page does about the package's calls. None of it can disturb the package: what it throws goes to `fault`. */
export type RunTimeListener = {
  /** A value was taken over. */
  readonly set?: (element: string, value: string) => void;
  readonly initialise?: () => void;
  readonly commit?: () => void;
  readonly terminate?: () => void;
  /** Every call, after it was answered. */
  readonly call?: (call: RunTimeCall) => void;
  readonly fault?: (error: unknown) => void;
};

export type NavigationKind = 'continue' | 'previous' | 'choice' | 'jump';
export type NavigationValidity = 'true' | 'false' | 'unknown';

export type RunTimeOptions = {
  readonly standard: CmiStandard;
  /** What `resumeValues` made of the attempt. */
  readonly start: readonly (readonly [element: string, value: string])[];
  /** Elements that this launch may not write, or not read, although the standard lets it. */
  readonly readOnly?: ReadonlySet<string>;
  readonly writeOnly?: ReadonlySet<string>;
  /** Whether the page can keep a value that the standard lets the package set; "set failed" where it cannot. It can without this. */
  readonly hasRoom?: (element: string, value: string) => boolean;
  readonly on: RunTimeListener;
  /** Answers `adl.nav.request_valid`; `target` is the activity of a choice or jump. Unknown without it. */
  readonly requestValid?: (kind: NavigationKind, target: string | null) => NavigationValidity;
};
