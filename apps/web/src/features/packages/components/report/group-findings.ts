import type { PackageFinding } from '@integra/shared-types/scorm';

/** Findings of one kind: their words stand once, their places below each other. */
export type FindingGroup = Pick<PackageFinding, 'severity' | 'source' | 'code'> & {
  readonly findings: readonly PackageFinding[];
};

/** In the order in which each kind was first met. */
export const groupFindings = (
  findings: readonly PackageFinding[],
  severity: PackageFinding['severity'],
): FindingGroup[] => {
  const groups = Map.groupBy(
    findings.filter((finding) => finding.severity === severity),
    ({ source, code }) => `${source} ${code}`,
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ severity, source: first.source, code: first.code, findings: group }] : [];
  });
};
