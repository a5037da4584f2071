import type { HolderDisplay, MyCertificate } from '@integra/shared-types/certificates';
import { Injectable, type StreamableFile } from '@nestjs/common';
import { UnitOfWork } from '../../core/database/unit-of-work.js';
import { CertificateFiles } from './certificate-files.js';
import type { CertificateEntity } from './certificate.entity.js';
import { toMyCertificate } from './certificate.mapper.js';
import { certificateError } from './certificates.errors.js';
import { CertificatesRepository } from './certificates.repository.js';

/** What holders do with their certificates. */
@Injectable()
export class MyCertificatesService {
  constructor(
    private readonly certificates: CertificatesRepository,
    private readonly files: CertificateFiles,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async list(personId: string): Promise<{ items: MyCertificate[] }> {
    const certificates = await this.certificates.listOwn(personId);
    return { items: certificates.map(toMyCertificate) };
  }

  /** What the public page shows. @throws AppError `certificate_not_found` or `certificate_not_valid` */
  async choose(personId: string, id: string, holderDisplay: HolderDisplay): Promise<MyCertificate> {
    const certificate = await this.requireValid(personId, id);
    await this.unitOfWork.run((transaction) => this.certificates.setHolderDisplay(transaction, id, holderDisplay));
    return toMyCertificate({ ...certificate, holderDisplay });
  }

  /** @throws AppError `certificate_not_found`, `certificate_not_valid` or `certificate_not_ready` */
  async openFile(personId: string, id: string): Promise<StreamableFile> {
    return this.files.open(await this.requireValid(personId, id));
  }

  private async requireValid(personId: string, id: string): Promise<CertificateEntity> {
    const certificate = await this.certificates.findOwn(personId, id);
    if (certificate === null) throw certificateError('certificate_not_found');
    if (certificate.status !== 'valid') throw certificateError('certificate_not_valid');
    return certificate;
  }
}
