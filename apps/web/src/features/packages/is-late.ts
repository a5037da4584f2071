import type { Job } from '@integra/shared-types/operations';
import type { PackageVersion } from '@integra/shared-types/scorm';

export type VersionStatus =
  | { readonly kind: 'ready' }
  | { readonly kind: 'refused' }
  /** percent: null for those who may not see jobs. */
  | { readonly kind: 'importing'; readonly percent: number | null; readonly isLate: boolean }
  | { readonly kind: 'failed' };

/** The largest packages are read in a few minutes; the rest is waiting for others, or for another try. */
const LATE_MS = 15 * 60_000;

export const isLate = ({ uploadedAt }: PackageVersion, now = Date.now()): boolean =>
  now - Date.parse(uploadedAt) > LATE_MS;

/** @param jobs by their id; empty for those who may not see them */
export const statusOf = (version: PackageVersion, jobs: ReadonlyMap<string, Job>, now = Date.now()): VersionStatus => {
  const { state, jobId } = version;
  if (state !== 'importing') return { kind: state };
  const job = jobs.get(jobId);
  if (job?.state === 'failed' || job?.state === 'cancelled') return { kind: 'failed' };
  return {
    kind: 'importing',
    percent: job?.state === 'running' ? job.progress : null,
    isLate: isLate(version, now),
  };
};
