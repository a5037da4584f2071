import { Logger } from '@nestjs/common';
import { describeError } from '../errors/describe-error.js';

const logger = new Logger('EverySoOften');

/**
 * Does something at once and then every so often, as long as the process runs; not again while it is still at it. A failure is logged.
 * @param work for the log
 * @returns ends it, and waits for what is under way
 */
export const everySoOften = (work: string, everyMs: number, act: () => Promise<void>): (() => Promise<void>) => {
  let underWay: Promise<void> | null = null;
  const start = (): void => {
    underWay ??= act()
      .catch((error: unknown) => logger.warn({ err: describeError(error), work }, 'failed and is tried again'))
      .finally(() => {
        underWay = null;
      });
  };
  start();
  const timer = setInterval(start, everyMs).unref();
  return async () => {
    clearInterval(timer);
    await underWay;
  };
};
