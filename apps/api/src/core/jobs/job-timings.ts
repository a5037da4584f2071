/** How patient the machinery is, in milliseconds; tests are less so. */
export class JobTimings {
  /** Between two looks at the ledger. */
  readonly sweepMs: number = 15_000;
  /** A due row that was put in the queue this long ago and has not started is put there again: the queue may have lost it. */
  readonly handOverAgainMs: number = 30_000;
}
