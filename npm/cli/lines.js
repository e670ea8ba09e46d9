/**
 * Articles in and analyses out, one a line, in memory that only the longest line bounds. src/cli/lines.rs does the same.
 *
 * @import { Options } from "../../www/article-analyzer.js"
 */
import { AnalyzerError, analyze } from "../article-analyzer.js";
import { formatOf } from "./arguments.js";

const NEWLINE = 10;
const MAX_LENGTH = 20_000_000;

/**
 * @param {AsyncIterable<Uint8Array>} chunks
 * @param {Options} options of every article
 */
export async function* answers(chunks, options) {
  // An escaped UTF-16 unit takes six bytes; the rest of a line is short.
  const longest = (options.maxLength ?? MAX_LENGTH) * 6 + 65_536;
  let number = 0;
  for await (const line of lines(chunks, longest)) {
    number += 1;
    const answer = line ? answered(line, number, options) : refused(null, "too-large", `Line ${number} has more than ${longest} bytes.`);
    if (answer) yield JSON.stringify(answer) + "\n";
  }
}

/**
 * The bytes of each line without its end; of one that is longer than the longest, nothing.
 *
 * @param {AsyncIterable<Uint8Array>} chunks
 * @param {number} longest in bytes, its end included
 */
async function* lines(chunks, longest) {
  /** @type {Uint8Array[]} */
  let parts = [];
  let length = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
      const fits = length + to - from + 1 <= longest;
      yield fits ? Buffer.concat([...parts, chunk.subarray(from, to)]) : undefined;
      parts = [];
      length = 0;
      from = to + 1;
    }
    length += chunk.length - from;
    if (length > longest) parts = [];
    else if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  if (length > 0) yield length <= longest ? Buffer.concat(parts) : undefined;
}

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * @param {Uint8Array} bytes
 * @param {number} number
 * @param {Options} options
 */
function answered(bytes, number, options) {
  const line = utf8.decode(bytes).slice(number === 1 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 1 : 0);
  if (/^[ \t\r\f]*$/.test(line)) return;
  const asked = parsed(line);
  const id = typeof asked?.id === "string" ? asked.id.toWellFormed() : typeof asked?.id === "number" ? asked.id : null;
  if (typeof asked?.text !== "string") return refused(id, "invalid-line", `Line ${number} is no JSON object with a "text".`);
  try {
    return { id, analysis: analyze(asked.text.toWellFormed(), { ...options, ...optionsOf(asked) }) };
  } catch (error) {
    if (error instanceof AnalyzerError) return refused(id, error.code, error.message);
    throw error;
  }
}

/**
 * @param {string} line
 * @returns {Record<string, unknown> | undefined}
 */
function parsed(line) {
  try {
    const asked = JSON.parse(line);
    return asked && !Array.isArray(asked) ? asked : undefined;
  } catch {}
}

/**
 * @param {string | number | null} id
 * @param {string} code
 * @param {string} message
 */
function refused(id, code, message) {
  return { id, error: { code, message } };
}

/**
 * The options of a line.
 *
 * @param {Record<string, unknown>} asked
 */
function optionsOf({ format, publishedOn, keep }) {
  /** @type {Options} */
  const options = {};
  if (format != null) {
    options.format = formatOf(format) ?? invalid("format is auto, text or html.");
  }
  if (publishedOn != null) {
    options.publishedOn = typeof publishedOn === "string" ? publishedOn.toWellFormed() : invalid("publishedOn is a day such as 2020-02-06.");
  }
  if (keep != null) {
    options.keep = Array.isArray(keep) && keep.every(isStretch) ? keep : invalid("keep is a list of stretches of the paste, each with a start and an end.");
  }
  return options;
}

/** @param {any} stretch */
function isStretch(stretch) {
  return [stretch?.start, stretch?.end].every((unit) => Number.isInteger(unit) && unit >= 0 && unit < 2 ** 32);
}

/**
 * @param {string} message
 * @returns {never}
 */
function invalid(message) {
  throw new AnalyzerError("invalid-options", message);
}
