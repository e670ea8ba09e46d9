// The native library, the command line over it, and that over an archive: node bench/measure-native.mjs
// Takes what `cargo build --release --features cli --bins --example throughput` makes, and for the archive the Python that
// PYTHON names, with DuckDB. Prints JSON, in words a second; for the archive by the number of workers.
import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { articles } from "./corpus.mjs";

const ARTICLES = 1000;
const ROUNDS = 3;
const PROGRAM = "target/release/article-analyzer";

const folder = mkdtempSync(join(tmpdir(), "article-analyzer-"));
const archive = join(folder, "articles.jsonl");
const all = articles();
writeFileSync(archive, Array.from({ length: ARTICLES }, (_, id) => JSON.stringify({ id, text: all.next().value }) + "\n").join(""));

let words = 0;
const library = [];
const program = [];
// By turns, so that what else the machine does falls on both.
for (let round = 0; round < ROUNDS; round++) {
  const printed = fed("target/release/examples/throughput", [], "pipe").toString();
  const [, counted, speed] = printed.match(/, (\d+) words in .*: (\d+) words a second/) ?? [];
  words = Number(counted);
  library.push(Number(speed));
  program.push(words / seconds(() => fed(PROGRAM, ["--jsonl"], "ignore")));
}

const bulk = {};
const python = process.env.PYTHON;
for (const workers of python ? new Set([1, availableParallelism()]) : []) {
  const asked = ["examples/bulk/bulk.py", archive, join(folder, `of-${workers}`), "--chunk=125", `--workers=${workers}`, `--program=${PROGRAM}`];
  bulk[workers] = words / seconds(() => execFileSync(python, asked));
}
rmSync(folder, { recursive: true });
console.log(JSON.stringify({ articles: ARTICLES, words, library: Math.max(...library), program: Math.max(...program), bulk }));

/** @param {string} command @param {string[]} args @param {"pipe" | "ignore"} output */
function fed(command, args, output) {
  const input = openSync(archive, "r");
  try {
    return execFileSync(command, args, { stdio: [input, output, "inherit"] });
  } finally {
    closeSync(input);
  }
}

/** @param {() => void} act */
function seconds(act) {
  const begin = performance.now();
  act();
  return (performance.now() - begin) / 1000;
}
