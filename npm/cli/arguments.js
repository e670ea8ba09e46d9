/**
 * What was asked on the command line. src/cli/arguments.rs reads the same ones.
 *
 * @import { Options } from "../../www/article-analyzer.js"
 */

/** @typedef {{ file: string | undefined, output: "json" | "text" | "jsonl", options: Options }} Run */

/** The options of the command itself, or of the articles, were wrong. */
export class Misuse extends Error {}

/**
 * @param {string[]} given
 * @returns {"help" | "version" | Run}
 */
export function read(given) {
  /** @type {Run} */
  const run = { file: undefined, output: "json", options: {} };
  const rest = given.values();
  let onlyFiles = false;
  for (const argument of rest) {
    if (onlyFiles || !argument.startsWith("-") || argument === "-") {
      if (run.file !== undefined) throw new Misuse("one FILE at a time");
      run.file = argument;
      continue;
    }
    const equals = argument.indexOf("=");
    const name = equals < 0 ? argument : argument.slice(0, equals);
    const value = () => {
      const text = equals < 0 ? rest.next().value : argument.slice(equals + 1);
      if (text === undefined) throw new Misuse(`${name} needs a value`);
      return text;
    };
    if (name === "--format") run.options.format = formatOf(value()) ?? wrong("--format is auto, text or html");
    else if (name === "--publishedOn") run.options.publishedOn = value();
    else if (name === "--maxLength") run.options.maxLength = countOf(value()) ?? wrong("--maxLength is a count of UTF-16 units");
    else if (equals >= 0) throw new Misuse(`${name} is no option that takes a value`);
    else if (name === "--json" || name === "--text" || name === "--jsonl") run.output = OUTPUTS[name];
    else if (name === "--help" || name === "-h") return "help";
    else if (name === "--version" || name === "-V") return "version";
    else if (name === "--") onlyFiles = true;
    else throw new Misuse(`${name} is no option`);
  }
  if (run.file === "-") run.file = undefined;
  return run;
}

const OUTPUTS = /** @type {const} */ ({ "--json": "json", "--text": "text", "--jsonl": "jsonl" });

/**
 * @param {unknown} name
 * @returns {Options["format"]}
 */
export function formatOf(name) {
  return name === "auto" || name === "text" || name === "html" ? name : undefined;
}

/** @param {string} digits */
function countOf(digits) {
  const count = Number(digits);
  return /^[0-9]+$/.test(digits) && Number.isSafeInteger(count) ? count : undefined;
}

/**
 * @param {string} message
 * @returns {never}
 */
function wrong(message) {
  throw new Misuse(message);
}
