import { Injectable } from '@nestjs/common';

/** The process has been asked to stop. Long answers (event streams) end when `signal` aborts; readiness turns 503 at the same moment. */
@Injectable()
export class Shutdown {
  private readonly controller = new AbortController();

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  get isStopping(): boolean {
    return this.controller.signal.aborted;
  }

  begin(): void {
    this.controller.abort();
  }
}
