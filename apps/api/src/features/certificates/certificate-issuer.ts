import type { Language } from '@integra/shared-types/languages';
import { WEB_PATHS } from '@integra/shared-types/web-paths';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';
import { Clock } from '../../core/clock/clock.js';
import type { Transaction } from '../../core/database/unit-of-work.js';
import { JobLedger } from '../../core/jobs/job-ledger.js';
import { LiveBus } from '../../core/live/live-bus.js';
import { BlueprintsService } from '../blueprint/index.js';
import { CourseContentService } from '../courses/index.js';
import type { CompletedEnrolment } from '../learning/index.js';
import { createCode, serialOf } from './certificate-code.js';
import type { CertificateEntity } from './certificate.entity.js';
import { CertificatesRepository, type NewCertificate } from './certificates.repository.js';
import { type CourseFacts, toCourseFacts } from './course-facts.js';
import { HolderNames } from './holder-names.js';
import { renderCertificateJob } from './jobs/render-certificate.job.js';
import type { CertificateFacts } from './pdf/certificate-facts.js';

/** A certificate before it has its number. */
type Draft = Omit<NewCertificate, 'number' | 'serial' | 'code' | 'facts' | 'nameHmac' | 'issuedAt'> & {
  readonly facts: Omit<CertificateFacts, 'serial' | 'code' | 'verifyUrl' | 'issuedOn'>;
};

const isoDate = (instant: Date): string => instant.toISOString().slice(0, 10);

/** Writes lines into the register, each with the job that makes its file. Only inside a transaction of the caller. */
@Injectable()
export class CertificateIssuer {
  constructor(
    private readonly certificates: CertificatesRepository,
    private readonly content: CourseContentService,
    private readonly blueprints: BlueprintsService,
    private readonly names: HolderNames,
    private readonly ledger: JobLedger,
    private readonly live: LiveBus,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  /**
   * @param legalName as `HolderNames.prepare` answered it
   * @returns false when the person holds a valid certificate for this course version, or the course offers none
   */
  async issue(
    transaction: Transaction,
    { enrolmentId, personId, courseVersionId, completedAt }: CompletedEnrolment,
    { legalName, language }: { legalName: string; language: Language },
  ): Promise<boolean> {
    const { certificateHours: hours } = await this.content.structureOf(courseVersionId, transaction);
    if (hours === null) return false;
    const completedOn = isoDate(completedAt);
    const { ISSUER_NAME, INSTALLATION_NAME, EU_FUNDING_TEXT } = this.config.env;
    const id = await this.insert(transaction, {
      personId,
      subjectKind: 'course_version',
      subjectId: courseVersionId,
      enrolmentId,
      kind: 'completion',
      supersedesId: null,
      correctionReason: null,
      completedOn,
      holderDisplay: 'hidden',
      facts: {
        ...(await this.courseFacts(transaction, courseVersionId, language)),
        language,
        legalName,
        hours,
        completedOn,
        issuerName: ISSUER_NAME,
        installationName: INSTALLATION_NAME,
        ...(EU_FUNDING_TEXT !== undefined && { fundingText: EU_FUNDING_TEXT }),
      },
    });
    return id !== null;
  }

  /**
   * The same certificate under another name, in the place of a valid one that the caller has locked.
   * @returns the id of the new one
   */
  async replace(
    transaction: Transaction,
    old: CertificateEntity,
    { legalName, reason }: { legalName: string; reason: string },
  ): Promise<string> {
    await this.certificates.supersede(transaction, old.id);
    const id = await this.insert(transaction, {
      personId: old.personId,
      subjectKind: old.subjectKind,
      subjectId: old.subjectId,
      enrolmentId: old.enrolmentId,
      kind: old.kind,
      completedOn: old.completedOn,
      holderDisplay: old.holderDisplay,
      supersedesId: old.id,
      correctionReason: reason,
      facts: { ...old.facts, legalName, supersedesSerial: old.serial },
    });
    if (id === null) throw new Error('A certificate that was superseded still stands in the way of the next');
    return id;
  }

  private async insert(transaction: Transaction, draft: Draft): Promise<string | null> {
    const issuedAt = this.clock.now();
    const issuedOn = isoDate(issuedAt);
    const number = await this.certificates.nextNumber(transaction);
    const serial = serialOf(issuedOn, number);
    const code = createCode();
    const verifyUrl = this.config.linkTo(WEB_PATHS.verifyCertificate(code));
    const id = await this.certificates.insert(transaction, {
      ...draft,
      number,
      serial,
      code,
      issuedAt,
      facts: { ...draft.facts, serial, code, verifyUrl, issuedOn },
      nameHmac: this.names.hash(code, draft.facts.legalName),
    });
    if (id === null) return null;
    const jobId = await this.ledger.enqueue(
      transaction,
      renderCertificateJob,
      { certificateId: id },
      { uniqueKey: id },
    );
    await this.certificates.setJob(transaction, id, jobId);
    await this.live.publish(transaction, `person:${draft.personId}`, { type: 'changed', subject: 'certificate', id });
    return id;
  }

  private async courseFacts(transaction: Transaction, versionId: string, language: Language): Promise<CourseFacts> {
    const published = await this.content.outline(versionId, language, transaction);
    const { modules } = await this.content.structureOf(versionId, transaction);
    const blueprint = await this.blueprints.findVersion(published.frameworkVersionId, language, transaction);
    return toCourseFacts({ ...published, modules, blueprint }, language);
  }
}
