// One engine in a process of its own, so that memory is its own as well:
// node --expose-gc measure-node.mjs ENGINE [BYTES…]
// Prints JSON: memory after the first pass over 1 MB, the best time for it, and times for BYTES.
import { article, corpus, countWords } from "./corpus.mjs";

const [engine, ...sizes] = process.argv.slice(2);
const ROUNDS = 3;
const ENOUGH_SECONDS = 10;

const text = corpus(1e6);
globalThis.gc?.();
const before = process.memoryUsage.rss();

const { start } = await import(`./engines/${engine}.mjs`);
const { analyze, wasmMemory } = await start();
analyze(article);

const seconds = [];
let memory;
for (let round = 0, spent = 0; round < ROUNDS && spent < ENOUGH_SECONDS; round++) {
  const { result, elapsed } = time(text);
  seconds.push(elapsed);
  spent += elapsed;
  memory ??= { rss: process.memoryUsage.rss() - before, wasm: wasmMemory?.(), kept: result };
}

const doubling = sizes.map((size) => {
  const longer = corpus(Number(size));
  return { bytes: Buffer.byteLength(longer), seconds: time(longer).elapsed };
});

const { rss, wasm } = memory;
console.log(JSON.stringify({ rss, wasm, wordsPerSecond: countWords(text) / Math.min(...seconds), doubling }));

/** @param {string} input */
function time(input) {
  const begin = performance.now();
  const result = analyze(input);
  return { result, elapsed: (performance.now() - begin) / 1000 };
}
