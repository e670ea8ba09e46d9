/**
 * Archives through the browser's own inflate, read from the disk as far as needed: only the directory at the end, then
 * each entry when it is asked for. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
import { crc32 } from "../exports/crc32.js";
import { Unreadable } from "./unreadable.js";

const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const LOCATOR_SIZE = 20;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;

const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
const ZIP64_FIELD = 1;
/** Instead of a number that is in the ZIP64 field. */
const ELSEWHERE = 0xffffffff;

const MOST_ENTRIES = 20_000;
/** An entry that unpacks to more is no text that could be analysed. */
const LARGEST_ENTRY = 80_000_000;
/** What all entries may unpack to: far more than a newsroom's year of articles, less than a browser's memory. */
const LARGEST_ARCHIVE = 2_000_000_000;

/**
 * @typedef {object} Entry
 * @property {string} path
 * @property {number} size
 * @property {() => Promise<Uint8Array<ArrayBuffer>>} read
 *
 * @typedef {{ method: number, flags: number, checksum: number, packed: number, size: number, at: number }} Header
 */

/**
 * The files of an archive, in its order.
 *
 * @param {Blob} archive
 * @returns {Promise<Entry[]>}
 */
export async function unzip(archive) {
  const directory = await directoryOf(archive);
  /** @type {Entry[]} */
  const entries = [];
  /** @type {Header[]} */
  const headers = [];
  let at = 0;
  for (let left = directory.count; left > 0; left -= 1) {
    if (directory.view.byteLength < at + ENTRY_SIZE || directory.view.getUint32(at, true) !== ENTRY) throw new Unreadable("corrupt");
    const { header, path, length } = entryAt(directory.view, at);
    at += length;
    header.at += directory.shift;
    headers.push(header);
    if (!path.endsWith("/")) entries.push({ path, size: header.size, read: () => unpacked(archive, header) });
  }
  if (headers.reduce((sum, { size }) => sum + size, 0) > LARGEST_ARCHIVE || overlapping(headers)) throw new Unreadable("bomb");
  return entries;
}

/** @param {Blob} archive */
async function directoryOf(archive) {
  const tail = await viewOf(archive, Math.max(0, archive.size - END_SIZE - LONGEST_COMMENT - LOCATOR_SIZE), archive.size);
  const tailStart = archive.size - tail.byteLength;
  let at = tail.byteLength - END_SIZE;
  while (at >= 0 && !(tail.getUint32(at, true) === END && at + END_SIZE + tail.getUint16(at + 20, true) <= tail.byteLength)) at -= 1;
  if (at < 0) throw new Unreadable("corrupt");

  let count = tail.getUint16(at + 10, true);
  let size = tail.getUint32(at + 12, true);
  let start = tail.getUint32(at + 16, true);
  let end = tailStart + at;
  if (at >= LOCATOR_SIZE && tail.getUint32(at - LOCATOR_SIZE, true) === END_64_LOCATOR) {
    end = number64(tail, at - LOCATOR_SIZE + 8);
    const record = await viewOf(archive, end, end + 56);
    if (record.byteLength < 56 || record.getUint32(0, true) !== END_64) throw new Unreadable("corrupt");
    count = number64(record, 32);
    size = number64(record, 40);
    start = number64(record, 48);
  }
  if (count > MOST_ENTRIES) throw new Unreadable("many", count);
  const shift = end - size - start; // what was put before the archive, such as a program that unpacks it
  if (shift < 0 || size > archive.size) throw new Unreadable("corrupt");
  return { count, shift, view: await viewOf(archive, start + shift, start + shift + size) };
}

/**
 * @param {DataView} view
 * @param {number} at
 */
function entryAt(view, at) {
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const length = ENTRY_SIZE + nameLength + extraLength + view.getUint16(at + 32, true);
  if (at + length > view.byteLength) throw new Unreadable("corrupt");
  const header = {
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    at: view.getUint32(at + 42, true),
  };
  const nameStart = at + ENTRY_SIZE;
  readZip64(view, nameStart + nameLength, nameStart + nameLength + extraLength, header);
  const name = new Uint8Array(view.buffer, view.byteOffset + nameStart, nameLength);
  return { header, path: pathOf(name), length };
}

/**
 * The numbers that do not fit in 32 bits, in their fixed order.
 *
 * @param {DataView} view
 * @param {number} at
 * @param {number} end
 * @param {Header} header
 */
function readZip64(view, at, end, header) {
  while (at + 4 <= end) {
    const size = view.getUint16(at + 2, true);
    const fieldEnd = at + 4 + size;
    if (fieldEnd > end) return;
    if (view.getUint16(at, true) === ZIP64_FIELD) {
      let next = at + 4;
      for (const key of /** @type {const} */ (["size", "packed", "at"])) {
        if (header[key] !== ELSEWHERE) continue;
        if (next + 8 > fieldEnd) throw new Unreadable("corrupt");
        header[key] = number64(view, next);
        next += 8;
      }
    }
    at = fieldEnd;
  }
}

/**
 * Names are UTF-8, said or not; older archivers of Windows wrote the system's code page.
 *
 * @param {Uint8Array} bytes
 */
function pathOf(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replaceAll("\\", "/");
  } catch {
    return new TextDecoder("windows-1252").decode(bytes).replaceAll("\\", "/");
  }
}

/**
 * Entries that share bytes make an archive that unpacks to far more than its size without saying so:
 * https://www.bamsoftware.com/hacks/zipbomb/
 *
 * @param {Header[]} headers
 */
function overlapping(headers) {
  const inOrder = headers.toSorted((one, other) => one.at - other.at);
  return inOrder.some(({ at, packed }, index) => at + LOCAL_SIZE + packed > (inOrder[index + 1]?.at ?? Infinity));
}

/**
 * @param {Blob} archive
 * @param {Header} header
 */
async function unpacked(archive, { method, flags, checksum, packed, size, at }) {
  if (flags & ENCRYPTED) throw new Unreadable("encrypted");
  if (method !== STORED && method !== DEFLATED) throw new Unreadable("method");
  if (size > LARGEST_ENTRY) throw new Unreadable("large", size);
  const local = await viewOf(archive, at, at + LOCAL_SIZE);
  if (local.byteLength < LOCAL_SIZE || local.getUint32(0, true) !== LOCAL) throw new Unreadable("corrupt");
  const start = at + LOCAL_SIZE + local.getUint16(26, true) + local.getUint16(28, true);
  const data = archive.slice(start, start + packed);
  return collect(method === STORED ? data.stream() : data.stream().pipeThrough(new DecompressionStream("deflate-raw")), size, checksum);
}

/**
 * Sums up piece by piece: of a large file at once it would hold up the page.
 *
 * @param {ReadableStream<Uint8Array>} stream
 * @param {number} size
 * @param {number} checksum
 */
async function collect(stream, size, checksum) {
  const bytes = new Uint8Array(size);
  const reader = stream.getReader();
  let filled = 0;
  let sum = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (filled + value.length > size) throw new Unreadable("bomb");
      bytes.set(value, filled);
      sum = crc32(value, sum);
      filled += value.length;
    }
  } catch (error) {
    reader.cancel().catch(() => {}); // it may have failed by itself
    throw error instanceof Unreadable ? error : new Unreadable("corrupt");
  }
  if (filled < size || sum !== checksum) throw new Unreadable("corrupt");
  return bytes;
}

/**
 * @param {Blob} blob
 * @param {number} start
 * @param {number} end
 */
async function viewOf(blob, start, end) {
  return new DataView(await blob.slice(start, end).arrayBuffer());
}

/**
 * @param {DataView} view
 * @param {number} at
 */
function number64(view, at) {
  const number = Number(view.getBigUint64(at, true));
  if (!Number.isSafeInteger(number)) throw new Unreadable("corrupt");
  return number;
}
