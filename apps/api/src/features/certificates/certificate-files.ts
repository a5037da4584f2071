import { Injectable, StreamableFile } from '@nestjs/common';
import { Storage } from '../../core/storage/storage.js';
import type { CertificateEntity } from './certificate.entity.js';
import { certificateError } from './certificates.errors.js';

@Injectable()
export class CertificateFiles {
  constructor(private readonly storage: Storage) {}

  /** The file as a download whose name tells neither topic nor holder. @throws AppError `certificate_not_ready` */
  async open({ fileKey, serial }: CertificateEntity): Promise<StreamableFile> {
    if (fileKey === null) throw certificateError('certificate_not_ready');
    const { stream, size } = await this.storage.get(fileKey);
    const disposition = `attachment; filename="certificate-${serial}.pdf"`;
    return new StreamableFile(stream, { type: 'application/pdf', length: size, disposition });
  }
}
