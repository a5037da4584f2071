import { ACCOUNT_PATHS, StorageKeySchema } from '@integra/shared-types/accounts';
import { apiFetch } from '../api/api-fetch.js';
import { importStorageKey, seal, unseal } from './sealing.js';
import { openUnsentDatabase, type UnsentDatabase } from './unsent-database.js';

export type Kept = { id: string; value: unknown };

/**
 * The only thing of a person that stays in the browser: what was given and could not be sent yet. It is encrypted with a key that the
 * server makes from the session, so that it survives a reload or a crash and dies with the login. Nothing here ever throws: what cannot
 * be kept stays in the memory of the page, as it does without https, where browsers have no encryption.
 */
export type UnsentStore = {
  /** What pages of this login kept. What an earlier login left behind cannot be opened any more and is removed. */
  list: () => Promise<Kept[]>;
  /** Writes one after the other, in the order of the calls. */
  put: (id: string, value: unknown) => Promise<void>;
  remove: (id: string) => Promise<void>;
};

const MEMORY_ONLY: UnsentStore = {
  list: async () => [],
  put: async () => undefined,
  remove: async () => undefined,
};

export const createUnsentStore = (database: UnsentDatabase, key: CryptoKey): UnsentStore => {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (write: () => Promise<unknown>): Promise<void> => {
    const done = last.then(write).then(
      () => undefined,
      () => undefined,
    );
    last = done;
    return done;
  };

  return {
    list: async () => {
      const records = await database.list().catch(() => []);
      const opened = await Promise.all(
        records.map(async (record) => {
          try {
            return [{ id: record.id, value: await unseal(key, record) }];
          } catch {
            await database.remove(record.id).catch(() => undefined);
            return [];
          }
        }),
      );
      return opened.flat();
    },
    put: (id, value) => inTurn(async () => database.put({ id, ...(await seal(key, value)) })),
    remove: (id) => inTurn(() => database.remove(id)),
  };
};

export const openUnsentStore = async (): Promise<UnsentStore> => {
  if (!globalThis.isSecureContext || !('indexedDB' in globalThis)) return MEMORY_ONLY;
  try {
    const { key } = await apiFetch(ACCOUNT_PATHS.storageKey, { responseSchema: StorageKeySchema });
    const [database, secret] = await Promise.all([openUnsentDatabase(), importStorageKey(key)]);
    return createUnsentStore(database, secret);
  } catch {
    return MEMORY_ONLY;
  }
};
