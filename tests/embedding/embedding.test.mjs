// The packed package in fresh projects: every bundler and runtime gives the same analysis, with one copy of the engine.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { launch, serve } from "./browser.mjs";
import { freshProject, require, run, tool } from "./fresh.mjs";

const project = freshProject("project");
const TSC = fileURLToPath(new URL("../../node_modules/typescript/bin/tsc", import.meta.url));
const expected = run(process.execPath, ["main.js"], project);

/** @type {import("@playwright/test").Browser} */
let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test("the analysis is one", () => {
  const { article, entities } = JSON.parse(expected);
  assert.ok(article.text.startsWith("Ferry lines strike over pay 🚢\n\nBy Inés Duarte"));
  assert.ok(entities.some((/** @type {{ name: string }} */ { name }) => name === "Marko Perić"));
});

// ── Runtimes ──────────────────────────────────────────────────────────────────────────────────

for (const [runtime, program, ...args] of /** @type {[string, string, ...string[]][]} */ ([
  ["Node, at once", process.execPath, "main-sync.js"],
  ["Node, by require()", process.execPath, "main.cjs"],
  ["Node, inlined", process.execPath, "main-inline.js"],
  ["Node, where pages are rendered,", process.execPath, "main-server.js"],
  ["Deno", tool("deno"), "run", "--no-prompt", "--allow-read=node_modules", "main.js"],
  ["Deno, inlined, with no permission", tool("deno"), "run", "--no-prompt", "main-inline.js"],
  ["Bun", tool("bun"), "main.js"],
  ["Bun, at once", tool("bun"), "main-sync.js"],
  ["Bun, inlined", tool("bun"), "main-inline.js"],
])) {
  test(`${runtime} gives it`, () => {
    assert.equal(run(program, args, project), expected);
  });
}

test("Bun bundles the engine with a program", () => {
  run(tool("bun"), ["build", "main-sync.js", "--target=bun", "--outdir=bun"], project);
  assert.equal(engines("bun").length, 1);
  assert.equal(runAway(tool("bun"), "bun", "main-sync.js"), expected);
});

test("workerd gives it, of the module that is deployed", async () => {
  await require("esbuild").build({
    absWorkingDir: project,
    entryPoints: ["worker.js"],
    bundle: true,
    format: "esm",
    outdir: "workerd",
    conditions: ["workerd", "worker", "browser"],
    loader: { ".wasm": "copy" },
  });
  const [engine, ...others] = engines("workerd");
  assert.deepEqual(others, []);
  writeFileSync(join(project, "workerd/config.capnp"), `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [(name = "main", worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js"), (name = "./${engine}", wasm = embed "${engine}")],
  compatibilityDate = "2026-01-01"
))]);
`);
  assert.equal(run(tool("workerd"), ["test", "config.capnp"], join(project, "workerd")), expected);
});

// ── Bundlers ──────────────────────────────────────────────────────────────────────────────────

test("Vite builds a page", async () => {
  const { build } = await import(require.resolve("vite"));
  await build({ root: project, logLevel: "error", build: { outDir: "vite", target: "esnext" } });
  assert.equal(engines("vite/assets").length, 1);
  await shows("vite", 1);
});

for (const [part, entry] of /** @type {const} */ ([["the analyzer in its worker", "page-analyzer"], ["the element", "page-element"]])) {
  const html = `<!doctype html><meta charset=utf-8><body><script type=module src=./${entry}.js></script>`;

  test(`Vite builds a page with ${part}`, async () => {
    const { build } = await import(require.resolve("vite"));
    const root = beside(`vite-${entry}`, entry);
    writeFileSync(join(root, "index.html"), html);
    await build({ root, logLevel: "error", build: { target: "esnext" } });
    assert.equal(engines(`vite-${entry}/dist/assets`).length, 1);
    await shows(`vite-${entry}/dist`, 1);
  });

  test(`webpack builds a page with ${part}`, async () => {
    await webpacked({ entry: `./${entry}.js`, output: { path: join(project, `webpack-${entry}`) } });
    writeFileSync(join(project, `webpack-${entry}/index.html`), html.replace(`type=module src=./${entry}.js`, "src=main.js"));
    assert.equal(engines(`webpack-${entry}`).length, 1);
    await shows(`webpack-${entry}`, 1);
  });
}

test("Vite serves a page in development", async () => {
  const { createServer } = await import(require.resolve("vite"));
  const server = await createServer({ root: project, logLevel: "error", server: { port: 0 } });
  await server.listen();
  const page = await browser.newPage();
  /** @type {string[]} */
  const requested = [];
  page.on("request", (request) => requested.push(new URL(request.url()).pathname));
  try {
    await page.goto(server.resolvedUrls.local[0]);
    assert.equal(await analysisOn(page), expected.trim());
    assert.equal(requested.filter((path) => path.endsWith(".wasm")).length, 1);
  } finally {
    await server.close();
  }
});

test("Vite renders on a server", async () => {
  const { build } = await import(require.resolve("vite"));
  await build({ root: project, logLevel: "error", build: { outDir: "vite-server", ssr: "main.js" } });
  assert.equal(run(process.execPath, ["vite-server/main.js"], project), expected);
});

test("webpack builds a page", async () => {
  await webpacked({ entry: "./page.js", output: { path: join(project, "webpack") } });
  writeFileSync(join(project, "webpack/index.html"), "<!doctype html><meta charset=utf-8><script src=main.js></script>");
  assert.equal(engines("webpack").length, 1);
  await shows("webpack", 1);

  const page = await browser.newPage();
  const thrown = page.waitForEvent("pageerror");
  await page.goto(`file://${project}webpack/index.html`);
  assert.match((await thrown).message, /a page that is opened from a file may load none\. Serve it over HTTP, or take article-analyzer\/inline/);
  await page.close();
});

test("webpack builds a program", async () => {
  await webpacked({ entry: "./main.js", target: "node20", output: { path: join(project, "webpack-node") } });
  assert.equal(engines("webpack-node").length, 1);
  assert.equal(runAway(process.execPath, "webpack-node", "main.js"), expected);
});

for (const [variant, entry, files] of /** @type {const} */ ([["with the engine as a file", "page-engine", 1], ["with the engine inlined", "page-inline", 0]])) {
  test(`esbuild builds a page ${variant}`, async () => {
    await esbuilt(entry, { ".wasm": "file" });
    assert.equal(engines(`esbuild/${entry}`).length, files);
    await shows(`esbuild/${entry}`, files);
  });
}

test("esbuild, which finds no engine by itself, leaves one that says what to do", async () => {
  await esbuilt("page", {});
  const site = await serve(join(project, "esbuild/page"));
  const page = await browser.newPage();
  const thrown = page.waitForEvent("pageerror");
  await page.goto(site.url);
  assert.match((await thrown).message, /answered 404\. Copy engine\/article_analyzer_bg\.wasm of the package there, or give its address to init\(\).*or take article-analyzer\/inline/);
  site.close();
});

// ── Types ─────────────────────────────────────────────────────────────────────────────────────

test("the types are right for every way to import", () => {
  const tarball = readdirSync(project).find((name) => name.endsWith(".tgz"));
  run(tool("attw"), [`${tarball}`, "--profile", "esm-only", "--no-color", "--no-emoji"], project);
});

for (const resolution of ["bundler", "nodenext"]) {
  test(`a program that uses every door is checked, as ${resolution} finds them`, () => {
    const module = resolution === "bundler" ? "esnext" : resolution;
    run(process.execPath, [TSC, "--ignoreConfig", "--noEmit", "--strict", "--exactOptionalPropertyTypes", "--target", "esnext", "--lib", "esnext,dom,dom.iterable", "--types", "", "--module", module, "--moduleResolution", resolution, "types.ts"], project);
  });
}

/**
 * A folder of the project with a page's module in it.
 *
 * @param {string} folder
 * @param {string} entry
 */
function beside(folder, entry) {
  const path = join(project, folder);
  mkdirSync(path);
  for (const name of [`${entry}.js`, "article.js"]) cpSync(join(project, name), join(path, name));
  return path;
}

/** @param {string} folder */
function engines(folder) {
  return readdirSync(join(project, folder)).filter((name) => name.endsWith(".wasm"));
}

/**
 * Runs a program away from where it was built, and from the package.
 *
 * @param {string} runtime
 * @param {string} folder
 * @param {string} name
 */
function runAway(runtime, folder, name) {
  const away = mkdtempSync(join(tmpdir(), "article-analyzer-"));
  try {
    cpSync(join(project, folder), away, { recursive: true });
    return run(runtime, [name], away);
  } finally {
    rmSync(away, { recursive: true });
  }
}

/** All that a page with the package needs to be allowed. */
const POLICY = "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; style-src 'none'";

/**
 * @param {string} folder
 * @param {number} loads of a .wasm file
 */
async function shows(folder, loads) {
  const site = await serve(join(project, folder), undefined, { "content-security-policy": POLICY });
  const page = await browser.newPage();
  /** @type {string[]} */
  const refused = [];
  page.on("console", (message) => /Security Policy/.test(message.text()) && refused.push(message.text()));
  await page.goto(site.url);
  assert.equal(await analysisOn(page), expected.trim());
  assert.equal(site.requested.filter((path) => path.endsWith(".wasm")).length, loads);
  assert.deepEqual(refused, []);
  await page.close();
  site.close();
}

/** @param {import("@playwright/test").Page} page */
async function analysisOn(page) {
  return (await page.waitForFunction(() => /** @type {any} */ (globalThis).analysis)).jsonValue();
}

/** @param {object} configuration */
async function webpacked(configuration) {
  const stats = await new Promise((resolve, reject) => {
    const settled = (/** @type {unknown} */ error, /** @type {{ hasErrors(): boolean }} */ stats) => (error ? reject(error) : resolve(stats));
    require("webpack")({ mode: "production", context: project, ...configuration }, settled);
  });
  assert.ok(!stats.hasErrors(), String(stats));
}

/**
 * @param {string} entry
 * @param {Record<string, string>} loader
 */
async function esbuilt(entry, loader) {
  const outdir = `esbuild/${entry}`;
  await require("esbuild").build({ absWorkingDir: project, entryPoints: [`${entry}.js`], bundle: true, format: "esm", outdir, loader });
  writeFileSync(join(project, outdir, "index.html"), `<!doctype html><meta charset=utf-8><script type=module src=${entry}.js></script>`);
}
