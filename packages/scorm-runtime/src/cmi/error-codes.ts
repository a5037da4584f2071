import type { CmiStandard } from './standard.js';

/** What can be wrong with one call, in words; each standard has its own number for it. */
export type CmiFault =
  | 'get_failed'
  | 'set_failed'
  | 'undefined_element'
  | 'no_children'
  | 'no_count'
  | 'not_initialised'
  | 'read_only'
  | 'write_only'
  | 'keyword'
  | 'type_mismatch'
  | 'out_of_range'
  | 'dependency';

const ERROR_CODES = {
  '1.2': {
    get_failed: 201,
    set_failed: 201,
    undefined_element: 401,
    no_children: 202,
    no_count: 203,
    not_initialised: 0,
    read_only: 403,
    write_only: 404,
    keyword: 402,
    type_mismatch: 405,
    out_of_range: 405,
    dependency: 201,
  },
  '2004': {
    get_failed: 301,
    set_failed: 351,
    undefined_element: 401,
    no_children: 301,
    no_count: 301,
    not_initialised: 403,
    read_only: 404,
    write_only: 405,
    keyword: 404,
    type_mismatch: 406,
    out_of_range: 407,
    dependency: 408,
  },
} as const satisfies Record<CmiStandard, Record<CmiFault, number>>;

/** The standard's number for a fault; 0 where the standard does not call it an error. */
export function errorCode(standard: CmiStandard, fault: CmiFault): number {
  return ERROR_CODES[standard][fault];
}
