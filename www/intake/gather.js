/**
 * All files that were given: those of folders and archives too, each to be read when its turn comes.
 */
import { Unreadable, loaded } from "./unreadable.js";

/** What operating systems leave in folders and archives. */
const LITTER = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i;

const ARCHIVE = /\.zip$/i;

/** A newsroom's month; more would fill the table and the memory of a browser. */
const MOST_FILES = 2000;

/** @typedef {{ path: string, open: () => Promise<Blob> }} Given */

/**
 * @param {File[] | FileSystemEntry[]} given
 * @returns {Promise<File[]>}
 */
export async function filesOf(given) {
  const lists = await Promise.all(given.map((each) => (each instanceof File ? [each] : within(each))));
  return lists.flat();
}

/**
 * @param {FileSystemEntry} entry
 * @returns {Promise<File[]>}
 */
async function within(entry) {
  if (!entry.isDirectory) {
    const file = await /** @type {Promise<File>} */ (new Promise((resolve, reject) => /** @type {FileSystemFileEntry} */ (entry).file(resolve, reject)));
    paths.set(file, entry.fullPath.replace(/^\//, ""));
    return [file];
  }
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
  /** @type {File[]} */
  const found = [];
  for (;;) {
    const entries = await /** @type {Promise<FileSystemEntry[]>} */ (new Promise((resolve, reject) => reader.readEntries(resolve, reject)));
    if (entries.length === 0) return found;
    for (const inner of entries) found.push(...(await within(inner)));
    if (found.length > MOST_FILES) throw new Unreadable("many", found.length);
  }
}

/** Where in a dropped folder a file is; files of a picker say it themselves. @type {WeakMap<File, string>} */
const paths = new WeakMap();

/** @param {File} file */
export function pathOf(file) {
  return paths.get(file) ?? (file.webkitRelativePath || file.name);
}

/**
 * @param {File[]} files
 * @returns {Promise<Given[]>}
 */
export async function gather(files) {
  /** @type {Given[]} */
  const given = [];
  for (const file of files) {
    const path = pathOf(file);
    if (LITTER.test(path)) continue;
    if (ARCHIVE.test(path)) given.push(...(await inside(file, path)));
    else given.push({ path, open: async () => file });
    if (given.length > MOST_FILES) throw new Unreadable("many", given.length);
  }
  return given;
}

/**
 * @param {File} file
 * @param {string} path
 * @returns {Promise<Given[]>}
 */
async function inside(file, path) {
  const { unzip } = await loaded(import("./unzip.js"));
  const entries = await unzip(file);
  return entries
    .filter((entry) => !LITTER.test(entry.path))
    .map((entry) => ({
      path: `${path}/${entry.path}`,
      open: async () => {
        if (ARCHIVE.test(entry.path)) throw new Unreadable("nested");
        return new Blob([await entry.read()]);
      },
    }));
}
