/** A sealed commit and where it belongs. */
export type StoredCommit = {
  readonly attemptId: string;
  readonly launchId: string;
  readonly sequence: number;
  /** By this computer's clock: only which of two was earlier counts. */
  readonly keptAt: number;
  readonly sealed: Uint8Array;
};

/** Where sealed commits lie. */
export type CommitStore = {
  readonly put: (commit: StoredCommit) => Promise<void>;
  /** Those of a launch with this sequence or an earlier one. */
  readonly remove: (attemptId: string, launchId: string, upTo: number) => Promise<void>;
  readonly list: (attemptId: string) => Promise<StoredCommit[]>;
};

const DATABASE = 'integra-player';
const TABLE = 'commits';

const keyOf = ({
  attemptId,
  launchId,
  sequence,
}: Pick<StoredCommit, 'attemptId' | 'launchId' | 'sequence'>): IDBValidKey => [attemptId, launchId, sequence];

const promised = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database does not answer'));
  });

const openDatabase = (): Promise<IDBDatabase> => {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(TABLE);
  };
  return promised(request);
};

/** In IndexedDB. Rejects where the browser forbids it. */
export const openCommitStore = async (): Promise<CommitStore> => {
  const database = await openDatabase();
  // A logout deletes the database; it waits for nobody.
  database.onversionchange = () => database.close();
  const table = (mode: IDBTransactionMode): IDBObjectStore => database.transaction(TABLE, mode).objectStore(TABLE);
  return {
    put: async (commit) => {
      await promised(table('readwrite').put(commit, keyOf(commit)));
    },
    remove: async (attemptId, launchId, upTo) => {
      const range = IDBKeyRange.bound([attemptId, launchId, 0], [attemptId, launchId, upTo]);
      await promised(table('readwrite').delete(range));
    },
    list: async (attemptId) => promised(table('readonly').getAll(IDBKeyRange.bound([attemptId], [attemptId, []]))),
  };
};

/** For browsers that keep nothing, and pages that may not encrypt: lasts as long as the page. */
export const createMemoryStore = (): CommitStore => {
  let commits: readonly StoredCommit[] = [];
  const isSame = (a: StoredCommit, b: StoredCommit): boolean => JSON.stringify(keyOf(a)) === JSON.stringify(keyOf(b));
  return {
    put: async (commit) => {
      commits = [...commits.filter((other) => !isSame(other, commit)), commit];
    },
    remove: async (attemptId, launchId, upTo) => {
      commits = commits.filter(
        (commit) => commit.attemptId !== attemptId || commit.launchId !== launchId || commit.sequence > upTo,
      );
    },
    list: async (attemptId) => commits.filter((commit) => commit.attemptId === attemptId),
  };
};
