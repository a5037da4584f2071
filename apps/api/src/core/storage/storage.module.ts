import { Global, Module } from '@nestjs/common';
import { FileStorage } from './file-storage.js';
import { Storage } from './storage.js';

@Global()
@Module({ providers: [{ provide: Storage, useClass: FileStorage }], exports: [Storage] })
export class StorageModule {}
