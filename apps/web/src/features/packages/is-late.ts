import type { PackageVersionSummary } from '@integra/shared-types/scorm';

/** The largest packages are read in a few minutes; the rest is waiting for others, or for another try. */
const LATE_MS = 15 * 60_000;

/** Whether a version that is being read takes longer than it should. */
export const isLate = ({ uploadedAt }: Pick<PackageVersionSummary, 'uploadedAt'>, now = Date.now()): boolean =>
  now - Date.parse(uploadedAt) > LATE_MS;
