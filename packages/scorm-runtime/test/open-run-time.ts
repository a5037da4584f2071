import type { CmiStandard } from '../src/cmi.js';
import { createRunTime, type RunTime, type RunTimeOptions } from '../src/run-time.js';

const SUFFIXES: Record<CmiStandard, string> = { '1.2': 'LMS', '2004': '' };

export type Opened = { runTime: RunTime; call: (name: string, ...args: unknown[]) => string; error: () => string };

export async function open(standard: CmiStandard, options: Partial<RunTimeOptions> = {}): Promise<Opened> {
  const runTime = await createRunTime({ standard, start: [], on: {}, ...options });
  const call = (name: string, ...args: unknown[]): string => {
    const method = runTime.api[SUFFIXES[standard] + name];
    if (typeof method !== 'function') throw new Error(`no function ${name}`);
    // A package may pass anything at all.
    return (method as (...args: unknown[]) => string)(...args);
  };
  return { runTime, call, error: () => call('GetLastError') };
}

export async function openRunning(standard: CmiStandard, options: Partial<RunTimeOptions> = {}): Promise<Opened> {
  const opened = await open(standard, options);
  opened.call('Initialize', '');
  return opened;
}
