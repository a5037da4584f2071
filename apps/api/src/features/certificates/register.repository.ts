import { CertificateCodeSchema, type CertificateStatus } from '@integra/shared-types/certificates';
import type { JobState } from '@integra/shared-types/operations';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Brackets, type Repository, type SelectQueryBuilder } from 'typeorm';
import { containing } from '../../core/database/containing.js';
import { CertificateEntity } from './certificate.entity.js';
import type { RegisterRow } from './certificate.mapper.js';

export type RegisterFilter = {
  readonly search: string | undefined;
  readonly status: CertificateStatus | undefined;
  /** `number` of the last row of the page before. */
  readonly after: number | undefined;
  readonly limit: number;
};

type Joined = { displayName: string | null; jobState: JobState | null };

/** Certificates with their holders' shown names and the state of their jobs, in one statement. */
@Injectable()
export class RegisterRepository {
  constructor(@InjectRepository(CertificateEntity) private readonly certificates: Repository<CertificateEntity>) {}

  /** Newest first. */
  list({ search, status, after, limit }: RegisterFilter): Promise<RegisterRow[]> {
    const query = this.query();
    if (search) query.andWhere(matching(search));
    if (status !== undefined) query.andWhere('certificate.status = :status', { status });
    if (after !== undefined) query.andWhere('certificate.number < :after', { after });
    return rowsOf(query.orderBy('certificate.number', 'DESC').limit(limit));
  }

  async find(id: string): Promise<RegisterRow | null> {
    const [row] = await rowsOf(this.query().andWhere('certificate.id = :id', { id }));
    return row ?? null;
  }

  private query(): SelectQueryBuilder<CertificateEntity> {
    return this.certificates
      .createQueryBuilder('certificate')
      .leftJoin('person', 'person', 'person.id = certificate.personId')
      .leftJoin('job', 'job', 'job.id = certificate.jobId')
      .addSelect('person.display_name', 'displayName')
      .addSelect('job.state', 'jobState');
  }
}

/** A whole code, typed as people type codes, or a part of the serial or of the shown name. */
const matching = (search: string): Brackets =>
  new Brackets((any) =>
    any
      .where('certificate.serial ILIKE :part', { part: containing(search) })
      .orWhere('person.display_name ILIKE :part')
      .orWhere('certificate.code = :code', { code: CertificateCodeSchema.safeParse(search).data ?? null }),
  );

const rowsOf = async (query: SelectQueryBuilder<CertificateEntity>): Promise<RegisterRow[]> => {
  const { entities, raw } = await query.getRawAndEntities<Joined>();
  return entities.map((certificate, index) => ({
    certificate,
    displayName: raw[index]?.displayName ?? null,
    jobState: raw[index]?.jobState ?? null,
  }));
};
