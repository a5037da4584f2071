import { Injectable } from '@nestjs/common';
import { type QuizPlace, QuizPlaces } from './quiz-place.js';
import { SubmitAttemptService } from './submit-attempt.service.js';

/** A quiz in the course that one learner takes, after an attempt whose time is over was submitted. */
@Injectable()
export class SettledPlaces {
  constructor(
    private readonly places: QuizPlaces,
    private readonly submissions: SubmitAttemptService,
  ) {}

  /** @throws AppError `enrolment_not_found` or `quiz_not_found` */
  async find(personId: string, enrolmentId: string, quizKey: string): Promise<QuizPlace> {
    const place = await this.places.find(personId, enrolmentId, quizKey);
    const hasSubmitted = await this.submissions.submitExpiredOf(place);
    return hasSubmitted ? this.places.find(personId, enrolmentId, quizKey) : place;
  }
}
