const NAME = 'lms-unsent';
const STORE = 'sealed';

/** One encrypted value; nothing in it can be read without the key of the login. */
export type SealedRecord = { id: string; nonce: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer };

export type UnsentDatabase = {
  list: () => Promise<SealedRecord[]>;
  put: (record: SealedRecord) => Promise<unknown>;
  remove: (id: string) => Promise<unknown>;
};

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB refused')));
  });

const open = (): Promise<IDBDatabase> => {
  const request = indexedDB.open(NAME, 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE, { keyPath: 'id' }));
  return settled(request);
};

/** @throws where the browser keeps nothing, in private windows for instance */
export const openUnsentDatabase = async (): Promise<UnsentDatabase> => {
  const database = await open();
  // Logging out in another tab removes the database; a connection left open would hold that up.
  database.addEventListener('versionchange', () => database.close());
  const store = (mode: IDBTransactionMode): IDBObjectStore => database.transaction(STORE, mode).objectStore(STORE);
  return {
    list: () => settled<SealedRecord[]>(store('readonly').getAll()),
    put: (record) => settled(store('readwrite').put(record)),
    remove: (id) => settled(store('readwrite').delete(id)),
  };
};

/** For the logout. Browsers that follow `Clear-Site-Data` do it anyway; the others are told here. */
export const deleteUnsentDatabase = (): void => {
  if ('indexedDB' in globalThis) indexedDB.deleteDatabase(NAME);
};
