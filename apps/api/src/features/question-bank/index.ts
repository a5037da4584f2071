export { PublishQuestionsRepository } from './publish-questions.repository.js';
export { QuestionBankModule } from './question-bank.module.js';
export { type PublishedItem, QuestionBankRepository, type TextRevisions } from './question-bank.repository.js';
