/**
 * What the page stores in the browser's IndexedDB, and nowhere else. Every call may be rejected: storage can be
 * forbidden or full.
 */

const NAME = "article-analyzer";

/** @typedef {"history" | "reload"} Store the user's history; the text that is kept over a reload */

/** @type {Promise<IDBDatabase> | undefined} */
let opened;

/** @returns {Promise<IDBDatabase>} */
function database() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("history", { keyPath: "id", autoIncrement: true });
      request.result.createObjectStore("reload");
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  opened.catch(() => (opened = undefined));
  return opened;
}

/**
 * @template Result
 * @param {Store} name
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest<Result>} ask
 * @returns {Promise<Result>} resolved when the transaction has been completed
 */
export async function stored(name, mode, ask) {
  const transaction = (await database()).transaction(name, mode);
  const request = ask(transaction.objectStore(name));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  });
}
