import { WRITE_FLAGS } from './objectives.js';
import { type Session, trackingOf } from './session.js';
import type { Before, KnownObjective } from './state.js';
import type { ActivityNode } from './tree.js';
import { pathToRoot } from './walk.js';

const copied = (objectives: readonly KnownObjective[]): KnownObjective[] => objectives.map((known) => ({ ...known }));

/** What an activity finds when it is opened, as far as its content could change it. */
export function remember(session: Session, activity: ActivityNode): Before {
  const path = pathToRoot(activity);
  const targets = path
    .flatMap(({ objectives }) => objectives.flatMap(({ maps }) => maps))
    .filter((map) => Object.values(WRITE_FLAGS).some((flag) => map[flag]))
    .map((map) => map.targetObjective);
  return {
    objectives: Object.fromEntries(
      path.map((step) => [step.identifier, copied(trackingOf(session, step).objectives)] as const),
    ),
    globals: Object.fromEntries(targets.map((target) => [target, { ...session.globals.get(target) }] as const)),
  };
}

/** Takes back what content left since its activity was opened, in ancestors and global objectives too. */
export function takeBack(session: Session, activity: ActivityNode): void {
  if (!session.before) return;
  const objectives = new Map(Object.entries(session.before.objectives));
  for (const step of pathToRoot(activity)) {
    trackingOf(session, step).objectives = copied(objectives.get(step.identifier) ?? step.objectives.map(() => ({})));
  }
  for (const [target, known] of Object.entries(session.before.globals)) {
    session.globals.set(target, { ...known });
    session.written.add(target);
  }
}
