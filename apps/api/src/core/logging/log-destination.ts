import { pino } from 'pino';

/** Where log lines go: standard output, or a test's memory. */
export abstract class LogDestination {
  abstract write(line: string): void;
}

export const standardOutput = (): LogDestination => pino.destination({ dest: 1, sync: true });
