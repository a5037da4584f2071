import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { AppConfig } from '../../src/config/app-config.js';
import { FileStorage } from '../../src/core/storage/file-storage.js';

/** Writes a file that never ends, until somebody kills the process: `slow-writer.ts <data directory> <key>`. */
const [dataDirectory = '', key = ''] = process.argv.slice(2);

async function* endless(): AsyncGenerator<Buffer> {
  for (;;) {
    yield Buffer.alloc(10_000, 'x');
    await wait(20);
  }
}

const storage = new FileStorage({ dataDirectory } as AppConfig);
await storage.onModuleInit();
await storage.put(key, Readable.from(endless()));
