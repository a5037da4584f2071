import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HealthRegistry } from '../http/health/health-registry.js';
import { Storage } from './storage.js';

/** Ready means that files can be written. */
@Injectable()
export class StorageHealth implements OnModuleInit {
  constructor(
    private readonly health: HealthRegistry,
    private readonly storage: Storage,
  ) {}

  onModuleInit(): void {
    this.health.register({ name: 'storage', check: () => this.storage.check() });
  }
}
