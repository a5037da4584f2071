import type { RefusalCode } from '@integra/scorm-runtime/archive';

/** no_zip: no archive at all, or cut off · damaged: what comes out is not what the archive says, or nothing does. */
export type ArchiveProblemCode =
  RefusalCode | 'no_zip' | 'damaged' | 'no_manifest' | 'manifest_not_at_top' | 'many_packages';
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
