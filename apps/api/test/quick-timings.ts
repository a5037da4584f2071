import { JobTimings } from '../src/core/jobs/job-timings.js';

/** For tests that do not want to wait for the sweeper: `overrides: [[JobTimings, new QuickTimings()]]`. */
export class QuickTimings extends JobTimings {
  override readonly sweepMs = 200;
  override readonly handOverAgainMs = 1_000;
}
