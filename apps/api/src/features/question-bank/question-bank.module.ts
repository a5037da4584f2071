import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { QuestionBankRepository } from './question-bank.repository.js';
import { QuestionTextEntity } from './question-text.entity.js';
import { QuestionVersionEntity } from './question-version.entity.js';
import { VersionQuestionEntity } from './version-question.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([QuestionTextEntity, QuestionVersionEntity, VersionQuestionEntity])],
  providers: [QuestionBankRepository],
  exports: [QuestionBankRepository],
})
export class QuestionBankModule {}
