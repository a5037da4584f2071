import type { ActivityNode } from './tree.js';

/** The activity and its ancestors, from the activity to the root. */
export function pathToRoot(activity: ActivityNode): ActivityNode[] {
  const path: ActivityNode[] = [];
  for (let step: ActivityNode | null = activity; step; step = step.parent) path.push(step);
  return path;
}

/** From the root to the activity, both included. */
export const pathFromRoot = (activity: ActivityNode): ActivityNode[] => pathToRoot(activity).toReversed();

/** From an activity up to an ancestor, without the ancestor. */
export function pathBelow(activity: ActivityNode, ancestor: ActivityNode): ActivityNode[] {
  const path = pathToRoot(activity);
  const end = path.indexOf(ancestor);
  return end === -1 ? path : path.slice(0, end);
}

/** The nearest activity that both are, or are below; the root where they have nothing else in common. */
export function commonAncestor(first: ActivityNode, second: ActivityNode): ActivityNode {
  const ancestors = new Set(pathToRoot(first));
  const path = pathToRoot(second);
  return path.find((activity) => ancestors.has(activity)) ?? second;
}

export const isLeaf = (activity: ActivityNode): boolean => activity.children.length === 0;

/** Whether an activity is another one or lies below it. */
export const isWithin = (activity: ActivityNode, ancestor: ActivityNode): boolean =>
  pathToRoot(activity).includes(ancestor);
