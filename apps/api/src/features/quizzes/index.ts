export { AnswerKeys } from './answer-keys.service.js';
export { AnswersService } from './answers.service.js';
export { QuizzesModule } from './quizzes.module.js';
export { StartAttemptService } from './start-attempt.service.js';
export { SubmitAttemptService } from './submit-attempt.service.js';
