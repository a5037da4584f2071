import { basename } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HealthRegistry } from '../http/health/health-registry.js';
import { findSources, MIGRATION_FILES } from './data-source.js';

/** Migrations are named `<milliseconds>-<name>`; TypeORM keeps the number. */
const newestMigration = (): number =>
  Math.max(0, ...findSources(MIGRATION_FILES).map((file) => Number.parseInt(basename(file), 10)));

/** Ready means that the database answers and holds at least the tables this release was built for. */
@Injectable()
export class DatabaseHealth implements OnModuleInit {
  private isCurrent = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly health: HealthRegistry,
  ) {}

  onModuleInit(): void {
    this.health.register({ name: 'database', check: () => this.checkConnection() });
    this.health.register({ name: 'migrations', check: () => this.checkMigrations() });
  }

  private async checkConnection(): Promise<void> {
    await this.dataSource.query('SELECT 1');
  }

  /** Migrations are never undone while a release runs, so one yes is enough. */
  private async checkMigrations(): Promise<void> {
    if (this.isCurrent) return;
    const rows: { newest: string | null }[] = await this.dataSource.query(
      'SELECT max("timestamp") AS newest FROM migration',
    );
    this.isCurrent = Number(rows[0]?.newest ?? 0) >= newestMigration();
    if (!this.isCurrent) throw new Error('migrations are missing');
  }
}
