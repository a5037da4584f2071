import type { Language } from '@integra/shared-types/languages';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../core/database/unit-of-work.js';
import { type ItemToPublish, PublishQuestionsRepository, type TextToPublish } from './publish-questions.repository.js';
import {
  type AskedQuestion,
  type ItemInWords,
  type PublishedItem,
  QuestionBankRepository,
} from './question-bank.repository.js';

export type QuestionsToPublish = {
  readonly courseId: string;
  /** A version that draws from these items from now on; null when it does already. */
  readonly newVersionId: string | null;
  readonly items: readonly ItemToPublish[];
  readonly texts: readonly TextToPublish[];
  readonly publishedAt: Date;
};

/** What other features may know of the questions of a course. */
@Injectable()
export class QuestionBankService {
  constructor(
    private readonly bank: QuestionBankRepository,
    private readonly publishing: PublishQuestionsRepository,
  ) {}

  /** Every item that a course version draws from, in the order of its keys. */
  listOf(courseVersionId: string): Promise<PublishedItem[]> {
    return this.bank.listOf(courseVersionId);
  }

  /** In the source language where there are no words in the one asked for. @param transaction of a caller that holds one */
  inWords(questions: readonly AskedQuestion[], language: Language, transaction?: Transaction): Promise<ItemInWords[]> {
    return this.bank.inWords(questions, language, transaction);
  }

  /** What is there already stays as it is. */
  async publish(
    transaction: Transaction,
    { courseId, newVersionId, items, texts, publishedAt }: QuestionsToPublish,
  ): Promise<void> {
    const versions = await this.publishing.ensureVersions(transaction, courseId, items);
    if (newVersionId !== null) await this.publishing.insertUse(transaction, newVersionId, versions);
    await this.publishing.publishTexts(transaction, versions, texts, publishedAt);
  }
}
