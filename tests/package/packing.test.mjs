// What is published, and what it was built with.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { formatMessage } from "publint/utils";
import { publint } from "publint";

const manifest = JSON.parse(readFileSync("dist/package.json", "utf8"));

test("the tarball holds the doors, their types, the engine and the command", () => {
  const report = execFileSync("npm", ["pack", "--dry-run", "--json"], { cwd: "dist", encoding: "utf8" });
  /** @type {[{ files: { path: string }[] }]} */
  const [{ files }] = JSON.parse(report);
  const paths = files.map((file) => file.path);
  for (const path of [
    "article-analyzer.js",
    "article-analyzer.d.ts",
    "article-analyzer.bun.js",
    "article-analyzer.workerd.js",
    "inline.js",
    "inline.d.ts",
    "cli/main.js",
    "cli/usage.txt",
    "engine/door.js",
    "engine/article_analyzer.js",
    "engine/article_analyzer_bg.wasm",
    "package.json",
    "LICENSE-APACHE",
    "LICENSE-MIT",
  ]) {
    assert.ok(paths.includes(path), `${path} is missing from ${paths.join(", ")}`);
  }
});

test("what the tarball's modules import is in it", () => {
  const report = execFileSync("npm", ["pack", "--dry-run", "--json"], { cwd: "dist", encoding: "utf8" });
  const paths = new Set(JSON.parse(report)[0].files.map((/** @type {{ path: string }} */ { path }) => path));
  const missing = [...paths].filter((path) => path.endsWith(".js")).flatMap((path) =>
    [...readFileSync(`dist/${path}`, "utf8").matchAll(/^(?:import|export) (?:[^"]*? from )?"(\..+?)"|\bimport\("(\..+?)"\)|new URL\("(\..+?)", import\.meta\.url\)/gm)]
      .map(([, from, late, file]) => new URL(from ?? late ?? file ?? "", `file:///${path}`).pathname.slice(1))
      .filter((target) => !paths.has(target))
      .map((target) => `${path} needs ${target}`),
  );
  assert.deepEqual(missing, []);
});

test("publint finds nothing", async () => {
  const { messages, pkg } = await publint({ pkgDir: "dist", strict: true });
  assert.deepEqual(messages.map((message) => formatMessage(message, pkg)), []);
});

test("the package has the crate's version", () => {
  assert.equal(manifest.version, lockedVersion("article-analyzer"));
});

test("the glue is written by the wasm-bindgen that compiled the engine", () => {
  assert.equal(lockedVersion("wasm-bindgen-cli-support"), lockedVersion("wasm-bindgen"));
});

/** @param {string} crate */
function lockedVersion(crate) {
  const [, version] = readFileSync("Cargo.lock", "utf8").match(`name = "${crate}"\nversion = "(.+)"`) ?? [];
  assert.ok(version, `${crate} is not in Cargo.lock`);
  return version;
}
