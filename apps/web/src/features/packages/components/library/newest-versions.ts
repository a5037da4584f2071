import type { PackageVersionSummary, ScormPackageSummary } from '@integra/shared-types/scorm';

/** The newest version of each language; the language that changed last stands first. */
export const newestVersions = ({ versions }: ScormPackageSummary): PackageVersionSummary[] => {
  const newest = new Map<string, PackageVersionSummary>();
  for (const version of versions) if (!newest.has(version.language)) newest.set(version.language, version);
  return [...newest.values()];
};

/** The newest version that can be played, whose figures stand for the package. */
export const playableVersion = ({
  versions,
}: Pick<ScormPackageSummary, 'versions'>): PackageVersionSummary | undefined =>
  versions.find(({ state }) => state === 'ready');
