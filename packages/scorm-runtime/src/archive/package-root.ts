const MANIFEST = 'imsmanifest.xml';

export type PackageRoot =
  /** `root` is empty, or a folder with its slash: what stands behind it is the path in the package. */
  | { readonly root: string; readonly manifestPath: string }
  | { readonly problem: 'no-manifest' | 'manifest-not-at-top' | 'many-packages' };

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
const depthOf = (path: string): number => path.split('/').length;
const isManifest = (path: string): boolean => path.slice(folderOf(path).length).toLowerCase() === MANIFEST;
/** The highest first; of two that differ in case, the one written as the standard does. */
const byRank = (a: string, b: string): number =>
  depthOf(a) - depthOf(b) || Number(b.endsWith(MANIFEST)) - Number(a.endsWith(MANIFEST));

/**
 * Finds the package among the files of an archive. It should stand at the top; whoever packs the folder instead of what is in it puts
 * everything deeper, which does no harm. Manifests below the first one are files of the package like others.
 * @param paths as `ArchiveJudge` gave them
 */
export const packageRoot = (paths: readonly string[]): PackageRoot => {
  const manifests = paths.filter(isManifest).toSorted(byRank);
  const [manifestPath] = manifests;
  if (manifestPath === undefined) return { problem: 'no-manifest' };
  const root = folderOf(manifestPath);
  if (manifests.some((path) => !path.startsWith(root))) return { problem: 'many-packages' };
  if (paths.some((path) => !path.startsWith(root))) return { problem: 'manifest-not-at-top' };
  return { root, manifestPath };
};
