import type { ActivityNode } from './tree.js';

/** What a person or a SCO asks for. `target` is the identifier of an activity; the organization's is that of the root. */
export type NavigationRequest =
  | { kind: 'continue' | 'previous' | 'exit' | 'exitAll' | 'abandon' | 'abandonAll' | 'suspendAll' }
  | { kind: 'choice' | 'jump'; target: string };

/** What the sequencer is asked for in turn (SB.2.12). */
export type SequencingRequest =
  | { kind: 'start' | 'resumeAll' | 'continue' | 'previous' | 'retry' | 'exit' }
  | { kind: 'choice' | 'jump'; target: ActivityNode };

const SIMPLE = ['continue', 'previous', 'exit', 'exitAll', 'abandon', 'abandonAll', 'suspendAll'] as const;
const TARGETED = /^\{target=(.*)\}(choice|jump)$/s;

/**
 * The request that takes effect when a SCO terminates, if nobody has asked for anything else; null where there is none.
 * A SCO that left because of the time or a log out ends the session whatever it asked for.
 *
 * @param wanted the value of `adl.nav.request`
 * @param exit the value of `cmi.exit`
 */
export function requestOfContent(wanted: string, exit: string): NavigationRequest | null {
  if (exit === 'time-out' || exit === 'logout') return { kind: 'exitAll' };
  const simple = SIMPLE.find((kind) => kind === wanted);
  if (simple) return { kind: simple };
  const [, target, kind] = TARGETED.exec(wanted) ?? [];
  if (target === undefined) return null;
  return { kind: kind === 'jump' ? 'jump' : 'choice', target };
}
