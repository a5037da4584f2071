import type { EnrolmentState } from '@integra/shared-types/courses';

/** A completed course may be gone through again; one that was not begun, or is over, takes nothing. */
export const takesRecords = (state: EnrolmentState | null): boolean => state === 'active' || state === 'completed';
