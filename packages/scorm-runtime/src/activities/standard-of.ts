import type { CmiStandard } from '../cmi.js';
import type { Edition } from '../manifest.js';

/** All editions of SCORM 2004 share one data model. */
export const standardOf = (edition: Edition): CmiStandard => (edition === '1.2' ? '1.2' : '2004');
