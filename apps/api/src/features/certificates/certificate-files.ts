import { Injectable, Logger, StreamableFile } from '@nestjs/common';
import { UnitOfWork } from '../../core/database/unit-of-work.js';
import { Storage } from '../../core/storage/storage.js';
import type { CertificateEntity } from './certificate.entity.js';
import { certificateError } from './certificates.errors.js';
import { CertificatesRepository } from './certificates.repository.js';
import { renderCertificate } from './pdf/certificate-document.js';

type ReadyCertificate = CertificateEntity & { readonly fileKey: string };
export type MadeFile = { readonly fileKey: string; readonly fileSha256: string };

/** The documents of certificates. Equal facts give equal bytes, so a file can be made again at any time. */
@Injectable()
export class CertificateFiles {
  private readonly logger = new Logger(CertificateFiles.name);

  constructor(
    private readonly certificates: CertificatesRepository,
    private readonly storage: Storage,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Sets the document and stores it. @param signal given up before anything is stored when it is aborted */
  async make({ id, facts }: CertificateEntity, signal?: AbortSignal): Promise<MadeFile> {
    const document = await renderCertificate(facts);
    signal?.throwIfAborted();
    const fileKey = `certificates/${id}.pdf`;
    const { sha256: fileSha256 } = await this.storage.put(fileKey, document);
    return { fileKey, fileSha256 };
  }

  /** @throws AppError `certificate_not_ready` */
  assertReady(certificate: CertificateEntity): asserts certificate is ReadyCertificate {
    if (certificate.fileKey === null) throw certificateError('certificate_not_ready');
  }

  /**
   * The file as a download whose name tells neither topic nor holder; one that is gone from the storage, as after a restore of the
   * database alone, is made again.
   * @throws AppError `certificate_not_ready`
   */
  async open(certificate: CertificateEntity): Promise<StreamableFile> {
    this.assertReady(certificate);
    if (!(await this.storage.exists(certificate.fileKey))) await this.restore(certificate);
    const { stream, size } = await this.storage.get(certificate.fileKey);
    const disposition = `attachment; filename="certificate-${certificate.serial}.pdf"`;
    return new StreamableFile(stream, { type: 'application/pdf', length: size, disposition });
  }

  /** A release that sets the page in another way gives other bytes of the same facts: the register follows. */
  private async restore(certificate: CertificateEntity): Promise<void> {
    const { id } = certificate;
    const file = await this.make(certificate);
    const isSame = file.fileSha256 === certificate.fileSha256;
    this.logger.warn({ certificateId: id, isSame }, 'The file of a certificate was missing and has been made again');
    if (!isSame) await this.unitOfWork.run((transaction) => this.certificates.replaceFile(transaction, id, file));
  }
}
