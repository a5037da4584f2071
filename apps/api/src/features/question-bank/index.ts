export { QuestionBankModule } from './question-bank.module.js';
export type { PublishedItem, TextRevisions } from './question-bank.repository.js';
export { QuestionBankService } from './question-bank.service.js';
