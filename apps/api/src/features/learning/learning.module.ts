import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CoursesModule } from '../courses/index.js';
import { CatalogueRepository } from './catalogue.repository.js';
import { CatalogueService } from './catalogue.service.js';
import { CompletionHooks } from './completion-hooks.js';
import { EnrolmentProgressEntity } from './enrolment-progress.entity.js';
import { EnrolmentEntity } from './enrolment.entity.js';
import { EnrolmentsRepository } from './enrolments.repository.js';
import { EnrolmentsService } from './enrolments.service.js';
import { EvidenceEntity } from './evidence.entity.js';
import { EvidenceRepository } from './evidence.repository.js';
import { EvidenceService } from './evidence.service.js';
import { FactsRepository } from './facts.repository.js';
import { LearnerController } from './learner.controller.js';
import { LearningRecords } from './learning-records.js';
import { LessonViewEntity } from './lesson-view.entity.js';
import { LessonsController } from './lessons.controller.js';
import { LessonsService } from './lessons.service.js';
import { ManagedEnrolmentsController } from './managed-enrolments.controller.js';
import { ManagedEnrolmentsRepository } from './managed-enrolments.repository.js';
import { ManagedEnrolmentsService } from './managed-enrolments.service.js';
import { MyLearningService } from './my-learning.service.js';
import { NoteEntity } from './note.entity.js';
import { OwnEnrolments } from './own-enrolments.js';
import { PackageOutcomeEntity } from './package-outcome.entity.js';
import { ProgressService } from './progress.service.js';
import { QuizOutcomeEntity } from './quiz-outcome.entity.js';
import { ScenarioRunEntity } from './scenario-run.entity.js';
import { ScenarioRunsRepository } from './scenario-runs.repository.js';
import { ScenarioRunsService } from './scenario-runs.service.js';
import { VisitEntity } from './visit.entity.js';

@Module({
  imports: [
    CoursesModule,
    TypeOrmModule.forFeature([
      EnrolmentEntity,
      EnrolmentProgressEntity,
      EvidenceEntity,
      LessonViewEntity,
      NoteEntity,
      PackageOutcomeEntity,
      QuizOutcomeEntity,
      ScenarioRunEntity,
      VisitEntity,
    ]),
  ],
  controllers: [LearnerController, LessonsController, ManagedEnrolmentsController],
  providers: [
    CatalogueRepository,
    CatalogueService,
    CompletionHooks,
    EnrolmentsRepository,
    EnrolmentsService,
    EvidenceRepository,
    EvidenceService,
    FactsRepository,
    LearningRecords,
    LessonsService,
    ManagedEnrolmentsRepository,
    ManagedEnrolmentsService,
    MyLearningService,
    OwnEnrolments,
    ProgressService,
    ScenarioRunsRepository,
    ScenarioRunsService,
  ],
  exports: [CompletionHooks, EnrolmentsService, LearningRecords, OwnEnrolments],
})
export class LearningModule {}
