#!/usr/bin/env node
// The command line: articles in, analyses out, as the contract writes them.
import { createReadStream, readFileSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import { setFlagsFromString } from "node:v8";
import { analyze, initSync } from "../article-analyzer.js";
import { Misuse, read } from "./arguments.js";
import { answers } from "./lines.js";

const beside = (/** @type {string} */ name) => readFileSync(new URL(name, import.meta.url), "utf8");

try {
  await run();
} catch (error) {
  const { message, code, path } = /** @type {Error & { code?: string, path?: string }} */ (error);
  // Whoever read the output has enough of it.
  if (code !== "EPIPE" && code !== "ECONNRESET") {
    process.exitCode = code === "invalid-options" || error instanceof Misuse ? 2 : 1;
    process.stderr.write(`article-analyzer: ${path ? `${path} cannot be read: ` : ""}${message}${error instanceof Misuse ? "; --help tells what there is" : ""}\n`);
  }
}

async function run() {
  const asked = read(process.argv.slice(2));
  await pipeline(asked === "help" ? [beside("usage.txt")] : asked === "version" ? [`${JSON.parse(beside("../package.json")).version}\n`] : output(asked), process.stdout);
}

/** @param {import("./arguments.js").Run} asked */
async function* output({ file, output, options }) {
  // For one article, optimised code comes too late, and the program would wait for it at its end: .3 s become 1.1.
  if (output !== "jsonl") setFlagsFromString("--wasm-tiering-budget=1000000000");
  initSync();
  analyze("", options);
  const input = file === undefined ? process.stdin : createReadStream(file);
  if (output === "jsonl") return yield* answers(input, options);

  const chunks = await input.toArray();
  const pasted = new TextDecoder("utf-8", { ignoreBOM: true }).decode(Buffer.concat(chunks));
  const analysis = analyze(pasted, options);
  yield `${output === "text" ? analysis.article.text : JSON.stringify(analysis)}\n`;
}
