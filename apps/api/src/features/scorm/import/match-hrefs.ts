import { openableActivities } from '@integra/scorm-runtime/activities';
import { type Activity, type Manifest, resolveHref } from '@integra/scorm-runtime/manifest';

/**
 * The manifest with the address of every activity as its file is really called, ready to be opened below the root of the package: what
 * tools get wrong is put right once, here. An activity whose file is missing can't be opened.
 */
export const matchHrefs = (manifest: Manifest, paths: ReadonlySet<string>): Manifest => {
  const matched = (activity: Activity): Activity => ({
    ...activity,
    resource: activity.resource && matchedResource(activity.resource, paths),
    activities: activity.activities.map(matched),
  });
  const { organization } = manifest;
  return { ...manifest, organization: { ...organization, activities: organization.activities.map(matched) } };
};

const matchedResource = (
  resource: NonNullable<Activity['resource']>,
  paths: ReadonlySet<string>,
): Activity['resource'] => {
  const { path } = resolveHref(resource.href, paths);
  if (path === null) return null;
  const [suffix = ''] = /[?#].*$/s.exec(resource.href) ?? [];
  return { ...resource, href: path.split('/').map(encodeURIComponent).join('/') + suffix };
};

/** The files that activities open. */
export const launchedPaths = (manifest: Manifest | null, paths: ReadonlySet<string>): Set<string> => {
  const activities = manifest === null ? [] : openableActivities(manifest.organization);
  return new Set(activities.flatMap(({ resource }) => resolveHref(resource?.href ?? '', paths).path ?? []));
};
