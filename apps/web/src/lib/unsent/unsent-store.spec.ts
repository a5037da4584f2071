import { webcrypto } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { importStorageKey } from './sealing.js';
import type { SealedRecord, UnsentDatabase } from './unsent-database.js';
import { createUnsentStore } from './unsent-store.js';

const FIRST_LOGIN = 'A'.repeat(43);
const NEXT_LOGIN = 'B'.repeat(42) + 'A';

const inMemory = (): UnsentDatabase & { records: Map<string, SealedRecord> } => {
  const records = new Map<string, SealedRecord>();
  return {
    records,
    list: async () => [...records.values()],
    put: async (record) => records.set(record.id, record),
    remove: async (id) => records.delete(id),
  };
};

describe('what could not be sent yet', () => {
  beforeAll(() => {
    Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
  });

  const open = async (database: UnsentDatabase, key: string) =>
    createUnsentStore(database, await importStorageKey(key));

  it('is found again by another page of the same login', async () => {
    const database = inMemory();
    const page = await open(database, FIRST_LOGIN);
    await page.put('a', { answer: 'Ναι' });
    await page.put('b', { answer: 2 });
    const next = await open(database, FIRST_LOGIN);
    expect(await next.list()).toEqual([
      { id: 'a', value: { answer: 'Ναι' } },
      { id: 'b', value: { answer: 2 } },
    ]);
  });

  it('shows nothing to whoever looks into the storage', async () => {
    const database = inMemory();
    await (await open(database, FIRST_LOGIN)).put('a', { answer: 'disengagement' });
    const record = database.records.get('a');
    expect(Object.keys(record ?? {}).sort()).toEqual(['id', 'nonce', 'sealed']);
    expect(Buffer.from(record?.sealed ?? new ArrayBuffer()).toString('latin1')).not.toContain('disengagement');
  });

  it('dies with the login: the next one cannot open it and removes it', async () => {
    const database = inMemory();
    await (await open(database, FIRST_LOGIN)).put('a', { answer: 1 });
    const next = await open(database, NEXT_LOGIN);
    expect(await next.list()).toEqual([]);
    expect(database.records.size).toBe(0);
  });

  it('never seals two values with the same nonce', async () => {
    const database = inMemory();
    const store = await open(database, FIRST_LOGIN);
    const nonces = new Set<string>();
    for (let turn = 0; turn < 20; turn += 1) {
      await store.put('a', { turn });
      nonces.add(Buffer.from(database.records.get('a')?.nonce ?? []).toString('hex'));
    }
    expect(nonces.size).toBe(20);
  });

  it('keeps the order of writes', async () => {
    const database = inMemory();
    const store = await open(database, FIRST_LOGIN);
    const writes = [store.put('a', 1), store.put('a', 2), store.remove('a'), store.put('b', 3)];
    await Promise.all(writes);
    expect(await store.list()).toEqual([{ id: 'b', value: 3 }]);
  });

  it('never fails the page when the browser refuses to store', async () => {
    const full: UnsentDatabase = {
      list: () => Promise.reject(new Error('blocked')),
      put: () => Promise.reject(new Error('quota')),
      remove: () => Promise.reject(new Error('quota')),
    };
    const store = await open(full, FIRST_LOGIN);
    await store.put('a', 1);
    await store.remove('a');
    expect(await store.list()).toEqual([]);
  });
});
