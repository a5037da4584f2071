import { Injectable } from '@nestjs/common';
import { type JobHandler, JobHandlerFor } from '../../../core/jobs/job-handler.js';
import { SubmitAttemptService } from '../submit-attempt.service.js';
import { submitExpiredAttempt } from './submit-expired-attempt.job.js';

@Injectable()
@JobHandlerFor(submitExpiredAttempt)
export class SubmitExpiredAttemptHandler implements JobHandler<{ attemptId: string }> {
  constructor(private readonly submissions: SubmitAttemptService) {}

  async handle({ attemptId }: { attemptId: string }): Promise<void> {
    await this.submissions.submitIfExpired(attemptId);
  }
}
