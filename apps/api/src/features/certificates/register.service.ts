import type { Correct, RegisterEntry, RegisterQuery } from '@integra/shared-types/certificates';
import { Injectable, type StreamableFile } from '@nestjs/common';
import { Audit } from '../../core/audit/audit.js';
import { Clock } from '../../core/clock/clock.js';
import { type Page, toPage } from '../../core/database/page.js';
import { type Transaction, UnitOfWork } from '../../core/database/unit-of-work.js';
import { commonError } from '../../core/errors/app-error.js';
import { LiveBus } from '../../core/live/live-bus.js';
import { CertificateFiles } from './certificate-files.js';
import { CertificateIssuer } from './certificate-issuer.js';
import type { CertificateEntity } from './certificate.entity.js';
import { toRegisterEntry } from './certificate.mapper.js';
import { certificateError } from './certificates.errors.js';
import { CertificatesRepository } from './certificates.repository.js';
import { HolderNames } from './holder-names.js';
import { RegisterRepository } from './register.repository.js';

const NUMBER = /^\d{1,9}$/;

/** `next` of one page is `after` of the following: the number of the last line. */
const numberOf = (after: string | undefined): number | undefined => {
  if (after === undefined) return undefined;
  if (NUMBER.test(after)) return Number(after);
  throw commonError('invalid_request', { fields: [{ path: 'after', message: 'unknown page' }] });
};

/** The register, and the two things that can be done to a certificate. */
@Injectable()
export class RegisterService {
  constructor(
    private readonly register: RegisterRepository,
    private readonly certificates: CertificatesRepository,
    private readonly issuer: CertificateIssuer,
    private readonly files: CertificateFiles,
    private readonly names: HolderNames,
    private readonly live: LiveBus,
    private readonly audit: Audit,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Leaves a trace, because the list shows legal names; of the filters, what is no free text. */
  async list({ search, status, after, limit }: RegisterQuery, by: string): Promise<Page<RegisterEntry>> {
    const rows = await this.register.list({ search, status, after: numberOf(after), limit: limit + 1 });
    await this.audit.recordList({ actor: by, action: 'certificate.listed', list: 'certificates' }, { status, search });
    const { items, next } = toPage(rows, limit, ({ certificate }) => String(certificate.number));
    return { items: items.map(toRegisterEntry), next };
  }

  /** Whatever its status. @throws AppError `certificate_not_found` or `certificate_not_ready` */
  async openFile(id: string, by: string): Promise<StreamableFile> {
    const certificate = await this.certificates.findById(id);
    if (certificate === null) throw certificateError('certificate_not_found');
    this.files.assertReady(certificate);
    // Recorded first: nothing leaves unseen, and a record that fails leaves no open file behind.
    await this.audit.recordRead({ actor: by, action: 'certificate.read', subject: { kind: 'certificate', id } });
    return this.files.open(certificate);
  }

  /** @throws AppError `certificate_not_found` or `certificate_not_valid` */
  async revoke(id: string, reason: string, by: string): Promise<RegisterEntry> {
    await this.unitOfWork.run(async (transaction) => {
      const { personId } = await this.lockValid(transaction, id);
      await this.certificates.revoke(transaction, id, this.clock.now(), reason);
      await this.record(transaction, by, 'certificate.revoked', id);
      await this.live.publish(transaction, `person:${personId}`, { type: 'changed', subject: 'certificate', id });
    });
    return this.find(id);
  }

  /**
   * Issues the certificate again under the right name; the old one says so and points to it.
   * @returns the new one
   * @throws AppError `certificate_not_found`, `certificate_not_valid` or `certificate_name_unprintable`
   */
  async correct(id: string, { legalName, reason }: Correct, by: string): Promise<RegisterEntry> {
    const name = this.names.prepare(legalName);
    const newId = await this.unitOfWork.run(async (transaction) => {
      const old = await this.lockValid(transaction, id);
      const supersededBy = await this.issuer.replace(transaction, old, { legalName: name, reason });
      await this.record(transaction, by, 'certificate.corrected', id, { supersededBy });
      return supersededBy;
    });
    return this.find(newId);
  }

  private async lockValid(transaction: Transaction, id: string): Promise<CertificateEntity> {
    const certificate = await this.certificates.lock(transaction, id);
    if (certificate === null) throw certificateError('certificate_not_found');
    if (certificate.status !== 'valid') throw certificateError('certificate_not_valid');
    return certificate;
  }

  private async find(id: string): Promise<RegisterEntry> {
    const row = await this.register.find(id);
    if (row === null) throw certificateError('certificate_not_found');
    return toRegisterEntry(row);
  }

  private record(transaction: Transaction, actor: string, action: string, id: string, details = {}): Promise<void> {
    return this.audit.record(transaction, { actor, action, subject: { kind: 'certificate', id }, details });
  }
}
