import type { EnrolmentCertificate, RequestCertificate } from '@integra/shared-types/certificates';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../core/clock/clock.js';
import { type Transaction, UnitOfWork } from '../../core/database/unit-of-work.js';
import { CourseContentService } from '../courses/index.js';
import { type CompletedEnrolment, CompletionHooks, LearningRecords, OwnEnrolments } from '../learning/index.js';
import { CertificateIssuer } from './certificate-issuer.js';
import { CertificateNamesRepository } from './certificate-names.repository.js';
import { toMyCertificate } from './certificate.mapper.js';
import { certificateError } from './certificates.errors.js';
import { CertificatesRepository, type Earned } from './certificates.repository.js';
import { HolderNames } from './holder-names.js';

const NOTHING = { legalName: null, language: null, certificate: null } as const;

/** From the name that a learner gives to the certificate of their enrolment, whichever comes first: the name or the completion. */
@Injectable()
export class EnrolmentCertificatesService implements OnModuleInit {
  constructor(
    private readonly certificates: CertificatesRepository,
    private readonly waiting: CertificateNamesRepository,
    private readonly issuer: CertificateIssuer,
    private readonly names: HolderNames,
    private readonly content: CourseContentService,
    private readonly enrolments: OwnEnrolments,
    private readonly records: LearningRecords,
    private readonly hooks: CompletionHooks,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.hooks.register((transaction, completed) => this.issueIfNamed(transaction, completed));
  }

  /** Where it stands. @throws AppError `enrolment_not_found` */
  async find(personId: string, enrolmentId: string): Promise<EnrolmentCertificate> {
    const { own, progress } = await this.enrolments.require(personId, enrolmentId);
    const { courseVersionId } = own;
    const { certificateHours } = await this.content.structureOf(courseVersionId);
    if (certificateHours === null) return { state: 'not_offered', ...NOTHING };
    const certificate = await this.certificates.findEarned({ personId, enrolmentId, courseVersionId });
    if (certificate !== null) {
      const { legalName, language } = certificate.facts;
      const state = certificate.fileReadyAt === null ? 'preparing' : 'ready';
      return { state, legalName, language, certificate: toMyCertificate(certificate) };
    }
    if (progress.isComplete) return { state: 'name_needed', ...NOTHING };
    const name = await this.waiting.find(enrolmentId);
    const legalName = name === null ? null : this.names.open(name.sealedName);
    if (name === null || legalName === null) return { state: 'not_due', ...NOTHING };
    return { ...NOTHING, state: 'not_due', legalName, language: name.language };
  }

  /**
   * Gives the name and the language: the certificate is issued now when the course is completed, else on completion. The same again
   * changes nothing.
   * @throws AppError `enrolment_not_found`, `enrolment_not_active`, `certificate_not_offered`, `certificate_already_issued` or
   * `certificate_name_unprintable`
   */
  async request(personId: string, enrolmentId: string, form: RequestCertificate): Promise<EnrolmentCertificate> {
    const { own } = await this.enrolments.require(personId, enrolmentId);
    const { certificateHours } = await this.content.structureOf(own.courseVersionId);
    if (certificateHours === null) throw certificateError('certificate_not_offered');
    const name = { legalName: this.names.prepare(form.legalName), language: form.language };
    await this.unitOfWork.run(async (transaction) => {
      // Whoever completes the course at this moment waits for the lock, or has completed it already.
      const enrolment = await this.records.lockOpen(transaction, enrolmentId);
      const { courseVersionId, completedAt } = enrolment;
      const earned = { personId, enrolmentId, courseVersionId };
      if (await this.isIssued(transaction, earned, name)) return;
      if (completedAt === null) {
        const sealedName = this.names.seal(name.legalName);
        const { language } = name;
        await this.waiting.save(transaction, { enrolmentId, sealedName, language, savedAt: this.clock.now() });
      } else if (!(await this.issuer.issue(transaction, { ...earned, completedAt }, name))) {
        throw certificateError('certificate_already_issued');
      }
    });
    return this.find(personId, enrolmentId);
  }

  /** @throws AppError `certificate_already_issued` when it was, with another name or in another language */
  private async isIssued(
    transaction: Transaction,
    earned: Earned,
    { legalName, language }: RequestCertificate,
  ): Promise<boolean> {
    const certificate = await this.certificates.findEarned(earned, transaction);
    if (certificate === null) return false;
    const { status, facts } = certificate;
    const isSame = status === 'valid' && facts.legalName === legalName && facts.language === language;
    if (!isSame) throw certificateError('certificate_already_issued');
    return true;
  }

  /** Runs in the transaction that completes the course. Without a name the certificate waits until there is one. */
  private async issueIfNamed(transaction: Transaction, completed: CompletedEnrolment): Promise<void> {
    const name = await this.waiting.take(transaction, completed.enrolmentId);
    if (name === null) return;
    const legalName = this.names.open(name.sealedName);
    if (legalName === null) return;
    await this.issuer.issue(transaction, completed, { legalName, language: name.language });
  }
}
