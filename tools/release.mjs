// Makes a release of the site in dist/. What the page loads goes into a folder named after its content, so that no
// cache can mix two releases; the engine, which the npm package shares, has its content in its address instead.
// sw.js gets the list of it all, and every file its compressed forms for hosts that send them.
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const ENGINE = "engine/article_analyzer_bg.wasm";
const PAGES = ["index.html", "embed.html"];
const ADDRESSED = ["manifest.webmanifest", "favicon.svg", "icons"];
/** Of www, and not of the page: types, other pages, what names the rest. */
const APART = /^(index\.html|embed\.html|sw\.js|manifest\.webmanifest|favicon\.svg|icons)$|\.d\.ts$/;
const COMPRESSIBLE = /\.(html|js|css|json|geojson|svg|wasm|webmanifest)$/;
const COMPRESSED = ".cache/compressed";

/** @param {string} dist that holds www and the engine */
export function release(dist) {
  const parts = [...readdirSync("www").filter((name) => !APART.test(name)), "engine/article_analyzer.js"];
  const files = parts.flatMap((part) => filesIn(dist, part)).filter((path) => !/\.(d\.ts|wasm)$/.test(path));
  const folder = digest(files.map((path) => path + hash(join(dist, path))).join(), "hex").slice(0, 12);
  for (const path of files) cpSync(join(dist, path), join(dist, folder, path));

  const engine = `${ENGINE}?${hash(join(dist, ENGINE), "hex").slice(0, 12)}`;
  for (const path of PAGES.map((name) => join(dist, name))) {
    const page = readFileSync(path, "utf8").replaceAll(/((?:src|href)=")([^"]+\.(?:js|css))"/g, `$1${folder}/$2"`).replace(ENGINE, engine);
    writeFileSync(path, page);
  }

  const addresses = ["./", ...ADDRESSED.flatMap((part) => filesIn(dist, part)), ...files.map((path) => `${folder}/${path}`), engine];
  const list = Object.fromEntries(addresses.map((address) => [address, hash(join(dist, fileOf(address)))]));
  const version = digest(JSON.stringify(list), "hex").slice(0, 12);
  const worker = readFileSync("www/sw.js", "utf8");
  writeFileSync(join(dist, "sw.js"), `self.RELEASE = ${JSON.stringify({ version, files: list })};\n${worker}`);
  for (const address of addresses) compress(join(dist, fileOf(address)));
}

/** @param {string} dist @param {string} path @returns {string[]} */
function filesIn(dist, path) {
  if (!statSync(join(dist, path)).isDirectory()) return [path];
  return readdirSync(join(dist, path)).sort().flatMap((entry) => filesIn(dist, `${path}/${entry}`));
}

/** @param {string} address */
function fileOf(address) {
  return address === "./" ? "index.html" : address.replace(/\?.*/, "");
}

/** @param {string} path @param {"base64" | "hex"} [encoding] */
function hash(path, encoding = "base64") {
  return digest(readFileSync(path), encoding);
}

/** @param {string | Buffer} content @param {"base64" | "hex"} encoding */
function digest(content, encoding) {
  return createHash("sha256").update(content).digest(encoding);
}

/** Compressing the engine takes ten seconds, so what was compressed once is kept. @param {string} path */
function compress(path) {
  if (!COMPRESSIBLE.test(path)) return;
  const content = readFileSync(path);
  const kept = join(COMPRESSED, digest(content, "hex"));
  if (!existsSync(kept + ".gz")) {
    mkdirSync(COMPRESSED, { recursive: true });
    writeFileSync(kept + ".br", brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }));
    writeFileSync(kept + ".gz", gzipSync(content, { level: 9 }));
  }
  for (const ending of [".br", ".gz"]) cpSync(kept + ending, path + ending);
}
