/** How a SCO may use an element. */
export type Access = 'read-only' | 'write-only' | 'read-write';

/** The type of an element's value; lengths are the smallest maximum a system must keep (longer is kept too). */
export type ValueType =
  | { kind: 'string'; length: number }
  | { kind: 'localised'; length: number }
  | { kind: 'identifier'; length: number }
  | { kind: 'vocabulary'; words: readonly string[] }
  | { kind: 'real'; from?: number; to?: number }
  | { kind: 'decimal'; from?: number; to?: number; mayBeEmpty?: boolean }
  | { kind: 'integer'; from: number; to: number }
  | { kind: 'timespan' }
  | { kind: 'clock_time' }
  | { kind: 'duration' }
  | { kind: 'instant' }
  | { kind: 'language'; length: number }
  | { kind: 'navigation_request' }
  | { kind: 'result'; words: readonly string[] }
  | { kind: 'response' }
  | { kind: 'pattern' }
  | { kind: 'keyword' };

/** One row of a standard's table: `n` and `m` stand for row numbers. */
export type ElementRule = {
  pattern: string;
  type: ValueType;
  access: Access;
  /** What GetValue answers before anything was set; without it the element has no value yet. */
  default?: string;
};

/** An element with the row numbers of the name that was asked for, outermost first. */
export type CmiElement = ElementRule & { name: string; indices: readonly number[] };

/** A list of rows, with the number of rows a system must at least keep (more are kept too). */
export type CollectionRule = { pattern: string; rows: number };
