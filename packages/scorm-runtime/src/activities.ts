export { type ActivityFacts, factsOf } from './activities/activity-facts.js';
export { openableActivities } from './activities/openable-activities.js';
export { standardOf } from './activities/standard-of.js';
export { startOfVisit } from './activities/start-of-visit.js';
