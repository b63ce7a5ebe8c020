/**
 * What is too large or too precious for `localStorage`: files, and what waits to be sent. One IndexedDB database with a store for each.
 * Every call resolves when the transaction is complete, so that "kept" is true; every failure rejects, and is survivable.
 */

export type StoreName = 'files' | 'outbox';

const NAME = 'meedoen:1';
const STORES: readonly StoreName[] = ['files', 'outbox'];

let opened: Promise<IDBDatabase> | undefined;

/** Opens the database once per page. A failed opening is tried again at the next call. */
function database(): Promise<IDBDatabase> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    // Throws at once where the browser blocks storage; inside a promise that is a rejection.
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      for (const store of STORES) request.result.createObjectStore(store);
    };
    request.onsuccess = () => {
      const forget = () => (opened = undefined);
      // Another tab deletes or upgrades the database, or the browser takes it away: the next call opens it anew.
      request.result.onversionchange = () => {
        request.result.close();
        forget();
      };
      request.result.onclose = forget;
      resolve(request.result);
    };
    request.onerror = () => reject(reasonOf(request.error));
    request.onblocked = () => reject(new Error('The database is open in another tab, in another version.'));
  });
}

async function transact<T>(store: StoreName, mode: IDBTransactionMode, work: (objects: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const source = await database();
  return new Promise((resolve, reject) => {
    // `strict`: the promise "it is kept here" is given after this, so it must have reached the disk.
    const transaction = source.transaction(store, mode, { durability: 'strict' });
    const request = work(transaction.objectStore(store));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = transaction.onerror = () => reject(reasonOf(transaction.error ?? request.error));
  });
}

const reasonOf = (error: DOMException | null): Error => error ?? new Error('The database gave no reason.');

export const putEntry = (store: StoreName, key: string, value: unknown): Promise<unknown> =>
  transact(store, 'readwrite', (objects) => objects.put(value, key));

export const getEntry = (store: StoreName, key: string): Promise<unknown> => transact(store, 'readonly', (objects) => objects.get(key));

export const deleteEntry = (store: StoreName, key: string): Promise<unknown> =>
  transact(store, 'readwrite', (objects) => objects.delete(key));

/** Removes all whose key begins so: `files` of one draft have its id as beginning. */
export const deleteEntries = (store: StoreName, prefix: string): Promise<unknown> =>
  transact(store, 'readwrite', (objects) => objects.delete(IDBKeyRange.bound(prefix, `${prefix}\uffff`)));

export const allEntries = (store: StoreName): Promise<unknown[]> => transact(store, 'readonly', (objects) => objects.getAll());
