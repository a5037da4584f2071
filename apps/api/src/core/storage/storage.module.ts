import { Global, Module } from '@nestjs/common';
import { FileStorage } from './file-storage.js';
import { StorageHealth } from './storage-health.js';
import { Storage } from './storage.js';

@Global()
@Module({ providers: [{ provide: Storage, useClass: FileStorage }, StorageHealth], exports: [Storage] })
export class StorageModule {}
