import { CertificateCodeSchema, type Verification } from '@integra/shared-types/certificates';
import { Injectable } from '@nestjs/common';
import { Throttle } from '../../core/auth/throttle.js';
import type { CertificateEntity } from './certificate.entity.js';
import { toVerification } from './certificate.mapper.js';
import { CertificatesRepository } from './certificates.repository.js';
import { HolderNames } from './holder-names.js';

const PURPOSE = 'verify';

/** For anybody who was handed a certificate. What is no code is an unknown one: the answer is the same. */
@Injectable()
export class VerificationService {
  constructor(
    private readonly certificates: CertificatesRepository,
    private readonly names: HolderNames,
    private readonly throttle: Throttle,
  ) {}

  /** Only unknown codes count as guesses. @throws AppError `too_many_requests` */
  async verify(typedCode: string, address: string): Promise<Verification> {
    const attempt = { purpose: PURPOSE, address };
    await this.throttle.enter(attempt);
    const certificate = await this.find(typedCode);
    if (certificate === null) return { status: 'unknown', certificate: null };
    await this.throttle.forgive(attempt);
    const isSuperseded = certificate.status === 'superseded';
    return toVerification(certificate, isSuperseded ? await this.certificates.findNewestCode(certificate.id) : null);
  }

  /**
   * Whether a valid certificate bears this name, whatever its holder lets the page show. One that was corrected or revoked confirms nothing.
   * @throws AppError `too_many_requests`
   */
  async match(typedCode: string, name: string, address: string): Promise<{ matches: boolean }> {
    const account = CertificateCodeSchema.safeParse(typedCode).data;
    const attempt = { purpose: PURPOSE, address, ...(account !== undefined && { account }) };
    await this.throttle.enter(attempt);
    const certificate = await this.find(typedCode);
    const matches = certificate !== null && this.names.matches(certificate, name) && certificate.status === 'valid';
    if (matches) await this.throttle.forgive(attempt);
    return { matches };
  }

  private async find(typedCode: string): Promise<CertificateEntity | null> {
    const code = CertificateCodeSchema.safeParse(typedCode);
    return code.success ? this.certificates.findByCode(code.data) : null;
  }
}
