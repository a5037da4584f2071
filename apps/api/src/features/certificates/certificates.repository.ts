import type { CertificateStatus, HolderDisplay } from '@integra/shared-types/certificates';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, IsNull, type Repository } from 'typeorm';
import { CertificateEntity } from './certificate.entity.js';

export type NewCertificate = Omit<
  CertificateEntity,
  'id' | 'status' | 'fileKey' | 'fileSha256' | 'fileReadyAt' | 'revokedAt' | 'revokedReason' | 'jobId'
>;
export type Earned = { readonly personId: string; readonly enrolmentId: string; readonly courseVersionId: string };

/** The end of the chain of corrections that begins with a certificate. */
const NEWEST_CODE = `
  WITH RECURSIVE chain AS (
    SELECT id, code, 0 AS step FROM certificate WHERE id = $1
    UNION ALL
    SELECT newer.id, newer.code, step + 1 FROM certificate newer JOIN chain ON newer.supersedes_id = chain.id
  )
  SELECT code FROM chain WHERE step > 0 ORDER BY step DESC LIMIT 1`;

@Injectable()
export class CertificatesRepository {
  constructor(@InjectRepository(CertificateEntity) private readonly certificates: Repository<CertificateEntity>) {}

  findById(id: string): Promise<CertificateEntity | null> {
    return this.certificates.findOneBy({ id });
  }

  findByCode(code: string): Promise<CertificateEntity | null> {
    return this.certificates.findOneBy({ code });
  }

  /** Somebody else's is as unknown as one that does not exist. */
  findOwn(personId: string, id: string): Promise<CertificateEntity | null> {
    return this.certificates.findOneBy({ personId, id });
  }

  /** Newest first. */
  listOwn(personId: string): Promise<CertificateEntity[]> {
    return this.certificates.find({ where: { personId }, order: { number: 'DESC' } });
  }

  /** What an enrolment led to: the valid certificate for its course version, else the one that it earned and that was revoked. */
  findEarned(earned: Earned, manager = this.certificates.manager): Promise<CertificateEntity | null> {
    return manager
      .createQueryBuilder(CertificateEntity, 'certificate')
      .where(`certificate.status <> 'superseded'`)
      .andWhere(
        `(certificate.enrolmentId = :enrolmentId OR certificate.status = 'valid' AND certificate.personId = :personId
          AND certificate.subjectKind = 'course_version' AND certificate.subjectId = :courseVersionId)`,
        earned,
      )
      .orderBy(`CASE WHEN certificate.status = 'valid' THEN 0 ELSE 1 END`)
      .addOrderBy('certificate.number', 'DESC')
      .limit(1)
      .getOne();
  }

  /** Holds back parallel decisions about the same certificate. */
  lock(manager: EntityManager, id: string): Promise<CertificateEntity | null> {
    return manager.findOne(CertificateEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async nextNumber(manager: EntityManager): Promise<number> {
    const rows: { number: string }[] = await manager.query(
      `SELECT nextval(pg_get_serial_sequence('certificate', 'number')) AS number`,
    );
    return Number(rows[0]?.number);
  }

  /** @returns its id, or null when the person holds a valid one for the subject: of several at once the first wins */
  async insert(manager: EntityManager, certificate: NewCertificate): Promise<string | null> {
    const { raw } = await manager
      .createQueryBuilder()
      .insert()
      // Named, or TypeORM leaves the number out and lets the sequence give another one.
      .into(CertificateEntity, Object.keys(certificate))
      .values(certificate)
      .orIgnore()
      .returning('id')
      .execute();
    const [row] = raw as { id: string }[];
    return row?.id ?? null;
  }

  async setJob(manager: EntityManager, id: string, jobId: string): Promise<void> {
    await manager.update(CertificateEntity, { id }, { jobId });
  }

  /** @returns the status, or null when the file was there already */
  async markReady(
    manager: EntityManager,
    id: string,
    file: { readonly fileKey: string; readonly fileSha256: string; readonly fileReadyAt: Date },
  ): Promise<CertificateStatus | null> {
    const { raw } = await manager
      .createQueryBuilder()
      .update(CertificateEntity)
      .set(file)
      .where({ id, fileReadyAt: IsNull() })
      .returning('status')
      .execute();
    const [row] = raw as { status: CertificateStatus }[];
    return row?.status ?? null;
  }

  async replaceFile(
    manager: EntityManager,
    id: string,
    file: { readonly fileKey: string; readonly fileSha256: string },
  ): Promise<void> {
    await manager.update(CertificateEntity, { id }, file);
  }

  async setHolderDisplay(manager: EntityManager, id: string, holderDisplay: HolderDisplay): Promise<void> {
    await manager.update(CertificateEntity, { id }, { holderDisplay });
  }

  async supersede(manager: EntityManager, id: string): Promise<void> {
    await manager.update(CertificateEntity, { id }, { status: 'superseded' });
  }

  async revoke(manager: EntityManager, id: string, revokedAt: Date, revokedReason: string): Promise<void> {
    await manager.update(CertificateEntity, { id }, { status: 'revoked', revokedAt, revokedReason });
  }

  /** Code of the newest certificate that replaces this one, however often it was corrected. Null when none does. */
  async findNewestCode(id: string): Promise<string | null> {
    const rows: { code: string }[] = await this.certificates.query(NEWEST_CODE, [id]);
    return rows[0]?.code ?? null;
  }
}
