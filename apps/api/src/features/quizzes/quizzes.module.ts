import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CoursesModule } from '../courses/index.js';
import { LearningModule } from '../learning/index.js';
import { QuestionBankModule } from '../question-bank/index.js';
import { AnswerKeys } from './answer-keys.service.js';
import { AnswersService } from './answers.service.js';
import { AttemptGrantEntity } from './attempt-grant.entity.js';
import { AttemptQuestions } from './attempt-questions.service.js';
import { AttemptViewService } from './attempt-view.service.js';
import { AttemptsRepository } from './attempts.repository.js';
import { GrantsController } from './grants.controller.js';
import { GrantsService } from './grants.service.js';
import { SubmitExpiredAttemptHandler } from './jobs/submit-expired-attempt.handler.js';
import { QuizAnswerEntity } from './quiz-answer.entity.js';
import { QuizAttemptEntity } from './quiz-attempt.entity.js';
import { QuizOverviewService } from './quiz-overview.service.js';
import { QuizPlaces } from './quiz-place.js';
import { QuizzesController } from './quizzes.controller.js';
import { SettledPlaces } from './settled-places.js';
import { StartAttemptService } from './start-attempt.service.js';
import { SubmitAttemptService } from './submit-attempt.service.js';
import { TimeAllowanceEntity } from './time-allowance.entity.js';

@Module({
  imports: [
    CoursesModule,
    LearningModule,
    QuestionBankModule,
    TypeOrmModule.forFeature([AttemptGrantEntity, QuizAnswerEntity, QuizAttemptEntity, TimeAllowanceEntity]),
  ],
  controllers: [GrantsController, QuizzesController],
  providers: [
    AnswerKeys,
    AnswersService,
    AttemptQuestions,
    AttemptViewService,
    AttemptsRepository,
    GrantsService,
    QuizOverviewService,
    QuizPlaces,
    SettledPlaces,
    StartAttemptService,
    SubmitAttemptService,
    SubmitExpiredAttemptHandler,
  ],
})
export class QuizzesModule {}
