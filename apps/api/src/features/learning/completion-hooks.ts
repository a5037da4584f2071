import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../core/database/unit-of-work.js';

export type CompletedEnrolment = {
  readonly enrolmentId: string;
  readonly personId: string;
  readonly courseVersionId: string;
  readonly completedAt: Date;
};

export type CompletionHook = (transaction: Transaction, completed: CompletedEnrolment) => Promise<void>;

/** What other features do when a course is completed, in the same transaction: nothing completes without its consequences. */
@Injectable()
export class CompletionHooks {
  private readonly hooks: CompletionHook[] = [];

  register(hook: CompletionHook): void {
    this.hooks.push(hook);
  }

  async run(transaction: Transaction, completed: CompletedEnrolment): Promise<void> {
    for (const hook of this.hooks) await hook(transaction, completed);
  }
}
