export { type CompletedEnrolment, CompletionHooks } from './completion-hooks.js';
export type { EnrolmentEntity, TestForm } from './enrolment.entity.js';
export { EnrolmentsService } from './enrolments.service.js';
export type { CompetencePoints } from './evidence.service.js';
export { LEARNING_RECORD } from './learning-record.js';
export { LearningRecords } from './learning-records.js';
export { LearningModule } from './learning.module.js';
export type { OwnEnrolment } from './own-enrolment.js';
export { OwnEnrolments } from './own-enrolments.js';
