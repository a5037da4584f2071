import { Injectable } from '@nestjs/common';
import { type JobHandler, JobHandlerFor } from '../../../core/jobs/job-handler.js';
import { SubmitAttemptService } from '../submit-attempt.service.js';
import { submitExpiredAttempt } from './submit-expired-attempt.job.js';

@Injectable()
@JobHandlerFor(submitExpiredAttempt)
export class SubmitExpiredAttemptHandler implements JobHandler<{ attemptId: string }> {
  constructor(private readonly submissions: SubmitAttemptService) {}

  async handle({ attemptId }: { attemptId: string }): Promise<void> {
    const isSubmitted = await this.submissions.submitIfExpired(attemptId);
    // The job is due by the database's clock, or a second before; done is done for good, so it waits for the clock of this process.
    if (!isSubmitted) throw new Error('The time of the attempt is not over by the clock of this computer');
  }
}
