import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PublishQuestionsRepository } from './publish-questions.repository.js';
import { QuestionBankRepository } from './question-bank.repository.js';
import { QuestionBankService } from './question-bank.service.js';
import { QuestionTextEntity } from './question-text.entity.js';
import { QuestionVersionEntity } from './question-version.entity.js';
import { VersionQuestionEntity } from './version-question.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([QuestionTextEntity, QuestionVersionEntity, VersionQuestionEntity])],
  providers: [PublishQuestionsRepository, QuestionBankRepository, QuestionBankService],
  exports: [QuestionBankService],
})
export class QuestionBankModule {}
