/**
 * A file as the articles in it, whatever its format.
 *
 * @import { Saved } from "./saved.js"
 */
import { decode } from "./decode.js";
import { Unreadable, loaded } from "./unreadable.js";

/** More than any encoding needs for the longest text that can be analysed. */
export const LARGEST = 80_000_000;

/** @typedef {{ text: string, format: "auto" | "html" | "text" }} Article */

/**
 * @param {Blob} file
 * @param {string} name
 * @returns {Promise<Article | Saved>}
 */
export async function read(file, name) {
  if (file.size > LARGEST) throw new Unreadable("large", file.size);
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  if (extension === "docx" || extension === "docm") {
    const { htmlFromDocx } = await loaded(import("./docx.js"));
    return { text: await htmlFromDocx(file), format: "html" };
  }
  const bytes = await bytesOf(file);
  if (extension === "eml") {
    const { articleFromMail } = await loaded(import("./mail.js"));
    return articleFromMail(bytes);
  }
  const decoded = decode(bytes);
  if ("unreadable" in decoded) throw new Unreadable(decoded.unreadable);
  if (extension === "json") {
    const { saved } = await loaded(import("./saved.js"));
    return saved(decoded.text);
  }
  return { text: decoded.text, format: /^x?html?$/.test(extension) || file.type === "text/html" ? "html" : "auto" };
}

/** @param {Blob} file */
async function bytesOf(file) {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new Unreadable("unreadable");
  }
}
