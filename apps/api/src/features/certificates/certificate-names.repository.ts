import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { EntityManager, Repository } from 'typeorm';
import { CertificateNameEntity } from './certificate-name.entity.js';

@Injectable()
export class CertificateNamesRepository {
  constructor(@InjectRepository(CertificateNameEntity) private readonly names: Repository<CertificateNameEntity>) {}

  find(enrolmentId: string): Promise<CertificateNameEntity | null> {
    return this.names.findOneBy({ enrolmentId });
  }

  async save(manager: EntityManager, name: CertificateNameEntity): Promise<void> {
    await manager.upsert(CertificateNameEntity, name, ['enrolmentId']);
  }

  /** Reads the name for the last time. */
  async take(manager: EntityManager, enrolmentId: string): Promise<CertificateNameEntity | null> {
    const name = await manager.findOneBy(CertificateNameEntity, { enrolmentId });
    if (name !== null) await manager.delete(CertificateNameEntity, { enrolmentId });
    return name;
  }
}
