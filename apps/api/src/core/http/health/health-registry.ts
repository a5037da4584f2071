import { Injectable } from '@nestjs/common';
import { Shutdown } from '../shutdown.js';

/** A part without which the process cannot serve; `check` rejects when it is not there. */
export type HealthCheck = { readonly name: string; readonly check: () => Promise<void> };

export type HealthReport = { readonly isReady: boolean; readonly checks: Readonly<Record<string, 'ok' | 'failed'>> };

const CHECK_MS = 2_000;

/** Core modules register what they depend on; `/health/ready` asks them all. */
@Injectable()
export class HealthRegistry {
  private readonly checks: HealthCheck[] = [];

  constructor(private readonly shutdown: Shutdown) {}

  register(check: HealthCheck): void {
    this.checks.push(check);
  }

  async report(): Promise<HealthReport> {
    const entries = await Promise.all(this.checks.map(async (entry) => [entry.name, await outcomeOf(entry)] as const));
    const isReady = !this.shutdown.isStopping && entries.every(([, outcome]) => outcome === 'ok');
    return { isReady, checks: Object.fromEntries(entries) };
  }
}

const outcomeOf = async ({ check }: HealthCheck): Promise<'ok' | 'failed'> => {
  const timeout = Promise.withResolvers<never>();
  const timer = setTimeout(() => timeout.reject(new Error('no answer')), CHECK_MS);
  try {
    await Promise.race([check(), timeout.promise]);
    return 'ok';
  } catch {
    return 'failed';
  } finally {
    clearTimeout(timer);
  }
};
