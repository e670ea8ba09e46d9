// Measures dist/ and its peers on the same texts in the same run: node bench/bench.mjs [--write]
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { countWords, article } from "./corpus.mjs";
import { measureBrowser } from "./measure-browser.mjs";
import { figures, kilobytes, megabytes, milliseconds, table, thousands } from "./report.mjs";
import { brotliSize } from "./sizes.mjs";

const OURS = "article-analyzer";
const PEERS = ["compromise", "wink-nlp"];
const ENGINES = [OURS, ...PEERS];
const DOUBLING = [1e6, 2e6, 4e6, 8e6];
const here = import.meta.dirname;

const { sites, version: chromium } = await measureBrowser(PEERS);
const node = ENGINES.map((engine) => measureNode(engine, engine === OURS ? DOUBLING : []));
const files = sites[OURS].files.map((path) => {
  const file = path.endsWith("/") ? path + "index.html" : path;
  return { file, size: brotliSize(join(sites[OURS].folder, file)) };
});
const weights = [total(files), ...PEERS.map((peer) => brotliSize(join(sites[peer].folder, "engine.js")))];
const over = (engine) => sites[engine].coldStart - sites.blank.coldStart;

const cleaning = measureCleaning(DOUBLING);
const native = JSON.parse(execFileSync(process.execPath, [join(here, "measure-native.mjs")], { maxBuffer: 1e8 }).toString());

const report = [
  `${cpus()[0].model}, ${cpus().length} cores; Chromium ${chromium}, Node ${process.versions.node}. ` +
    `The article has ${countWords(article)} words, the long texts are bench/texts repeated under other names. ` +
    `wink-nlp finds no names of people, organisations or places.`,
  figures(
    ENGINES.map((name) => [name, peerVersion(name)].filter(Boolean).join(" ")),
    [
      { what: "what the page loads, brotli 11 (peers: the engine alone)", values: weights.map(kilobytes), budget: "1,500 kB" },
      {
        what: `cold start, navigation to first result, over a blank page (${milliseconds(sites.blank.coldStart)})`,
        values: ENGINES.map((engine) => "+" + milliseconds(over(engine))),
        budget: "+250 ms",
      },
      {
        what: "the same of the engine alone, in a page as the peers have it",
        values: ["engine", ...PEERS].map((engine) => "+" + milliseconds(over(engine))),
        budget: "",
      },
      { what: "an article, warm, Chromium, median", values: ENGINES.map((engine) => milliseconds(sites[engine].median)), budget: "8 ms" },
      { what: "the same, 95th percentile", values: ENGINES.map((engine) => milliseconds(sites[engine].p95)), budget: "" },
      { what: "words a second, one thread, Node, 1 MB", values: node.map(({ wordsPerSecond }) => thousands(wordsPerSecond)), budget: "100,000" },
      { what: "WebAssembly memory after 1 MB", values: node.map(({ wasm }) => (wasm ? megabytes(wasm) : "")), budget: "64 MB" },
      { what: "cleaning alone, Node, plain text, 1 MB; 8 MB", values: [rates(cleaning.text), "", ""], budget: "20 MB/s" },
      { what: "cleaning alone, Node, HTML, 1 MB; 8 MB", values: [rates(cleaning.html), "", ""], budget: "10 MB/s" },
      { what: "process memory gained by engine and 1 MB, Node", values: node.map(({ rss }) => megabytes(rss)), budget: "" },
    ],
  ),
  table(
    ["longer texts", ...node[0].doubling.map(({ bytes }) => megabytes(bytes))],
    [
      ["seconds", ...node[0].doubling.map(({ seconds }) => seconds.toFixed(2))],
      ["times the one before", ...node[0].doubling.map(({ seconds }, i, all) => (i ? (seconds / all[i - 1].seconds).toFixed(2) : ""))],
    ],
  ),
  table(
    [`native, ${native.articles} articles`, "words a second", ""],
    [
      ["the library, one thread", thousands(native.library), ""],
      ["the command line over it, JSON lines in and out", thousands(native.program), `${Math.round((native.program / native.library) * 100)}% of the library`],
      ...Object.entries(native.bulk).map(([workers, speed]) => [`an archive, bulk.py with --workers ${workers}`, thousands(speed), workers === "1" ? "" : `${(speed / native.bulk[1]).toFixed(2)} times one`]),
    ],
  ),
].join("\n\n");
const weighed = [...files.map(({ file, size }) => [file, String(size)]), ["total", String(total(files))]];

console.log(report);
console.log("\n" + table(["what the page loads", "brotli 11, bytes"], weighed));
if (process.argv.includes("--write")) writeReadme(report);

function measureNode(engine, sizes) {
  const output = execFileSync(process.execPath, ["--expose-gc", join(here, "measure-node.mjs"), engine, ...sizes.map(String)]);
  return JSON.parse(output.toString());
}

function measureCleaning(sizes) {
  const output = execFileSync(process.execPath, [join(here, "measure-cleaning.mjs"), ".cache/cleaning", ...sizes.map(String)]);
  return JSON.parse(output.toString());
}

/** @param {number[]} speeds in MB/s */
function rates(speeds) {
  return `${speeds[0].toFixed(1)}; ${speeds.at(-1).toFixed(1)} MB/s`;
}

function peerVersion(name) {
  return JSON.parse(readFileSync(join(here, "package.json"), "utf8")).dependencies[name];
}

function total(sized) {
  return sized.reduce((sum, { size }) => sum + size, 0);
}

function writeReadme(markdown) {
  const readme = readFileSync("README.md", "utf8");
  const between = /(<!-- bench:start -->\n)[^]*(\n<!-- bench:end -->)/;
  if (!between.test(readme)) throw new Error("README.md has no <!-- bench:start --> and <!-- bench:end -->");
  writeFileSync("README.md", readme.replace(between, (_, start, end) => start + markdown + end));
}
