import type { Activity, Organization } from '../manifest.js';

/** Everything that can be opened, in the order of the manifest: not the clusters around it. */
export const openableActivities = (organization: Organization): Activity[] => {
  const found: Activity[] = [];
  const waiting = [...organization.activities];
  for (let activity = waiting.shift(); activity !== undefined; activity = waiting.shift()) {
    if (activity.resource !== null) found.push(activity);
    waiting.unshift(...activity.activities);
  }
  return found;
};
