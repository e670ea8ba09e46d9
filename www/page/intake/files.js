/**
 * A file as a source, or a word on why it is none.
 *
 * @import { Notice, Source } from "../../element/store.js"
 */
import { files, notices } from "../../strings/strings.js";
import { decode } from "./decode.js";

/** More than any encoding needs for the longest text that can be analysed. */
const MAX_BYTES = 80_000_000;

/**
 * @param {File} file
 * @returns {Promise<{ source: Source } | { notice: Notice }>}
 */
export async function sourceFromFile(file) {
  if (file.size > MAX_BYTES) return { notice: notices.file(file.name, files.large(Math.round(file.size / 1e6))) };
  let bytes;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { notice: notices.file(file.name, files.unreadable) };
  }
  const decoded = decode(bytes);
  if ("unreadable" in decoded) return { notice: notices.file(file.name, files[decoded.unreadable]) };
  const format = /\.x?html?$/i.test(file.name) || file.type === "text/html" ? "html" : "auto";
  return { source: { text: decoded.text, format, origin: "file", name: file.name } };
}
