import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** A running transaction, for services that pass it on; only repositories look inside. */
export type Transaction = EntityManager;

/** One transaction around one act of the domain. */
@Injectable()
export class UnitOfWork {
  constructor(private readonly dataSource: DataSource) {}

  /** Commits when the promise resolves and rolls back when it rejects; use only the given manager inside. */
  run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(work);
  }

  /** For a single statement, which is a transaction of its own. */
  alone<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return work(this.dataSource.manager);
  }
}
