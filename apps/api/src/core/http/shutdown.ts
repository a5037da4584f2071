import { Injectable } from '@nestjs/common';

/** The process has been asked to stop. Long answers (event streams) end when `signal` aborts; readiness turns 503 at the same moment. */
@Injectable()
export class Shutdown {
  private readonly controller = new AbortController();
  private patience = 20_000;

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  get isStopping(): boolean {
    return this.controller.signal.aborted;
  }

  /** What work in progress gets to finish, milliseconds. */
  get patienceMs(): number {
    return this.patience;
  }

  begin(patienceMs = this.patience): void {
    this.patience = patienceMs;
    this.controller.abort();
  }
}
