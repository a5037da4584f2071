import type { RefusalCode } from '@integra/scorm-runtime/archive';

/**
 * no-zip: no archive at all, or cut off · damaged: what comes out is not what the archive says, or nothing does · given-up: its job
 * failed or was cancelled, and nobody started it again.
 */
export type ArchiveProblemCode =
  | RefusalCode
  | 'no-zip'
  | 'damaged'
  | 'given-up'
  | 'no-manifest'
  | 'manifest-too-large'
  | 'manifest-not-at-top'
  | 'many-packages';
export type ArchiveProblem = {
  readonly code: ArchiveProblemCode;
  /** Name in the archive, where one entry is to blame. */
  readonly entry?: string;
};

/** An archive that cannot be taken in, and why. The author reads it; trying again changes nothing. */
export class PackageRefused extends Error {
  override readonly name = 'PackageRefused';

  constructor(
    readonly problem: ArchiveProblem,
    options?: ErrorOptions,
  ) {
    super(`Package refused: ${problem.code}`, options);
  }
}
