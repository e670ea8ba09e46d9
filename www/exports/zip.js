/**
 * Files in one archive, packed by the browser's own deflate. Names are UTF-8, and the date is the first that the
 * format knows, so that the same files give the same archive.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 *
 * @import { Export } from "./export.js"
 */
import { crc32 } from "./crc32.js";

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;

const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
const FIRST_OF_JANUARY_1980 = 0x0021;

/**
 * @param {Iterable<Export>} files
 * @returns {Promise<Blob>}
 */
export async function zip(files) {
  /** @type {BlobPart[]} */
  const parts = [];
  /** @type {BlobPart[]} */
  const directory = [];
  const encoder = new TextEncoder();
  let at = 0;
  let count = 0;
  for (const { name, text } of files) {
    const path = encoder.encode(name);
    const bytes = encoder.encode(text);
    const packed = await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"))).arrayBuffer();
    const common = [[2, VERSION], [2, UTF8_NAMES], [2, DEFLATED], [2, 0], [2, FIRST_OF_JANUARY_1980], [4, crc32(bytes)], [4, packed.byteLength], [4, bytes.length], [2, path.length], [2, 0]];
    const local = numbers([[4, LOCAL], ...common]);
    parts.push(local, path, packed);
    directory.push(numbers([[4, ENTRY], [2, VERSION], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]]), path);
    at += local.length + path.length + packed.byteLength;
    count += 1;
  }
  const size = directory.reduce((sum, part) => sum + /** @type {Uint8Array} */ (part).length, 0);
  const end = numbers([[4, END], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, at], [2, 0]]);
  return new Blob([...parts, ...directory, end], { type: "application/zip" });
}

/** @param {number[][]} fields each its bytes and its value, little-endian */
function numbers(fields) {
  const bytes = new Uint8Array(fields.reduce((sum, [width = 0]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [width = 0, value = 0] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return bytes;
}
