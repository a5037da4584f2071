import type { ArchiveNotice } from '@integra/scorm-runtime/archive';
import type { ContentFinding } from '@integra/scorm-runtime/content';
import { openableActivities } from '@integra/scorm-runtime/activities';
import { type Manifest, type ManifestProblem, resolveHref } from '@integra/scorm-runtime/manifest';
import type { PackageFinding } from '@integra/shared-types/scorm';
import type { PackageArchive } from './package-archive.js';
import type { ArchiveProblem } from './package-refused.js';

const finding = (
  found: Pick<PackageFinding, 'severity' | 'source' | 'code'> & Partial<PackageFinding>,
): PackageFinding => ({ path: null, line: null, column: null, detail: null, ...found });

/** Why the archive was not taken in. */
export const findingOfRefusal = ({ code, entry }: ArchiveProblem): PackageFinding =>
  finding({ severity: 'error', source: 'archive', code, path: entry ?? null });

export const findingsOfArchive = (archive: Pick<PackageArchive, 'notices' | 'isInFolder'>): PackageFinding[] => {
  const warning = ({ code, entry }: ArchiveNotice) =>
    finding({ severity: 'warning', source: 'archive', code, path: entry });
  const inFolder = finding({ severity: 'warning', source: 'archive', code: 'in-folder' });
  return [...(archive.isInFolder ? [inFolder] : []), ...archive.notices.map(warning)];
};

export const findingsOfManifest = (problems: readonly ManifestProblem[], path: string): PackageFinding[] =>
  problems.map(({ severity, code, line, column, detail }) =>
    finding({ severity, source: 'manifest', code, path, line, column, detail: detail ?? null }),
  );

/** What its pages do. */
export const findingsOfContent = (findings: readonly ContentFinding[]): PackageFinding[] =>
  findings.map((found) => finding({ severity: 'warning', source: 'content', ...found }));

/**
 * Whether what the activities open is there. A single file that is missing is a warning: the rest of the package can be taken.
 * When none is there, nothing can be opened at all.
 */
export const findingsOfFiles = (manifest: Manifest, paths: ReadonlySet<string>): PackageFinding[] => {
  const hrefs = [...new Set(openableActivities(manifest.organization).map(({ resource }) => resource?.href ?? ''))];
  const resolved = hrefs.map((href) => ({ href, ...resolveHref(href, paths) }));
  const severity = resolved.every(({ path }) => path === null) ? 'error' : 'warning';
  return resolved.flatMap(({ href, path, problem }) =>
    problem === undefined
      ? []
      : [
          finding({
            severity: path === null ? severity : 'warning',
            source: 'file',
            code: problem,
            path,
            detail: href,
          }),
        ],
  );
};
