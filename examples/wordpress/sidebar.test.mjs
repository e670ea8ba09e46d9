// The sidebar in the block editor of WordPress' own packages, in Chromium, set up as the plugin's PHP asks for.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, afterEach, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import php from "php-parser";
import { launch, serve } from "../../tests/embedding/browser.mjs";

const DIST = fileURLToPath(new URL("../../dist/", import.meta.url));
const HERE = fileURLToPath(new URL(".", import.meta.url));
const PLUGIN = "article-analyzer/";
const PACKAGE = `/${PLUGIN}node_modules/article-analyzer/`;

const program = new php.Engine({}).parseCode(readFileSync(`${HERE}${PLUGIN}article-analyzer.php`, "utf8"), "article-analyzer.php");

/** Calls of a function of WordPress. @param {string} name @returns {any[][]} their arguments */
function calls(name) {
  /** @type {any[][]} */
  const found = [];
  JSON.stringify(program, (_, node) => {
    if (node?.kind === "call" && node.what.name === name) found.push(node.arguments);
    return node;
  });
  return found;
}

/** @param {any} call of plugins_url() */
const address = (call) => `/${PLUGIN}${call.arguments[0].value}`;

const modules = [...calls("wp_register_script_module"), ...calls("wp_enqueue_script_module")].map(([id, source]) => [id.value, address(source)]);
const [[, sidebar]] = calls("wp_enqueue_script_module");

const POST = `<!-- wp:paragraph --><p>Kofi Mensah of the <strong>World Bank</strong> said on Monday that Ghana had paid its share.</p><!-- /wp:paragraph -->
<!-- wp:group --><div class="wp-block-group"><!-- wp:paragraph --><p>“The port at Tema reopens in May,” Mensah told reporters in Accra.</p><!-- /wp:paragraph -->
<!-- wp:list --><ul class="wp-block-list"><!-- wp:list-item --><li>Ama Owusu of the Ghana Ports and Harbours Authority disagreed.</li><!-- /wp:list-item --></ul><!-- /wp:list --></div><!-- /wp:group -->
<!-- wp:paragraph --><p>&lt;img src=x onerror=alert(1)&gt; wrote Yaw Boateng.</p><!-- /wp:paragraph -->`;

const HOST = `<!doctype html><html lang=en><meta charset=utf-8><title>Edit post</title><link rel=icon href=data:,>
${["components", "block-editor", "editor", "block-library"].map((name) => `<link rel=stylesheet href=/node_modules/@wordpress/${name}/build-style/style.css>`).join("")}
<style>#editor { display: grid; grid-template-columns: 2fr 1fr } ul { list-style: none; padding: 0 }</style>
<div id=editor></div><script>globalThis.CONTENT = ${JSON.stringify(POST)}</script><script src=/host.js></script>
<script type=importmap>${JSON.stringify({ imports: Object.fromEntries(modules.map(([id, path]) => [id, `${path}?ver=0.1.0`])) })}</script>
<script type=module src="${sidebar && address(sidebar)}?ver=0.1.0"></script>`;

/** @type {import("@playwright/test").Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */
let site;
/** @type {import("@playwright/test").Page} */
let page;
/** @type {string[]} */
let faults;

before(async () => {
  const { outputFiles: [host] } = await build({
    entryPoints: [`${HERE}editor/host.js`],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    external: ["@wordpress/vips"], // makes images smaller; not installed
    loader: { ".wasm": "empty" },
    define: { "process.env.NODE_ENV": '"production"', "globalThis.IS_GUTENBERG_PLUGIN": "false" },
    logLevel: "error",
  });
  browser = await launch();
  site = await serve(HERE, (path) => {
    if (path === "/") return { type: "text/html", body: HOST };
    if (path === "/host.js") return { type: "text/javascript", body: host.text };
    if (path.startsWith(PACKAGE)) return { type: path.endsWith(".wasm") ? "application/wasm" : "text/javascript", body: readFileSync(DIST + path.slice(PACKAGE.length)) };
  });
});
after(async () => {
  await browser?.close();
  site?.close();
});
afterEach(() => page?.close());

/** @param {(path: string) => boolean} [missing] what the server has not */
async function open(missing = () => false) {
  page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
  faults = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("dialog", (dialog) => faults.push(dialog.message()));
  await page.route((url) => missing(url.pathname), (route) => route.fulfill({ status: 404 }));
  await page.goto(site.url);
  await page.getByRole("button", { name: "Article Analyzer" }).click();
}

/** What the sidebar lists under a heading. @param {string} heading */
const listed = (heading) => page.locator(".components-panel__body", { has: page.getByRole("button", { name: heading, exact: true }) }).getByRole("listitem");
const item = (/** @type {string} */ label) => page.getByRole("listitem").getByRole("button", { name: label });
/** The kind of block that is selected, and its text, as the editor's store and the page's focus have them. */
const selected = async () => {
  await page.waitForFunction(() => document.activeElement?.closest("[data-block]"));
  return page.evaluate(() => {
    const { name, clientId } = globalThis.wp.data.select("core/block-editor").getSelectedBlock();
    const block = document.querySelector(`[data-block="${clientId}"]`);
    return [name, block?.textContent?.replaceAll("\ufeff", ""), block?.contains(document.activeElement)];
  });
};

test("it lists names, quotes with their speakers, and dates as of the day of the post", async () => {
  await open();
  await item("Yaw Boateng").waitFor();
  assert.deepEqual((await listed("People").allTextContents()).map((text) => text.split(" · ")[0]).sort(), ["Ama Owusu", "Kofi Mensah × 2", "Yaw Boateng"]);
  assert.deepEqual((await listed("Organisations").allTextContents()).sort(), ["Ghana Ports and Harbours Authority", "World Bank"]);
  assert.deepEqual((await listed("Places").allTextContents()).sort(), ["Accra", "Ghana", "Tema"]);
  assert.ok((await listed("Quotes").allTextContents()).includes("The port at Tema reopens in May, · Kofi Mensah"));
  assert.equal((await listed("Dates").allTextContents())[0], "Monday · 2024-05-13");
  assert.equal(await page.locator("#editor img").count(), 0);
  assert.deepEqual(faults, []);
});

test("an item leads to its block, and on to the next", async () => {
  await open();
  const first = ["core/paragraph", "Kofi Mensah of the World Bank said on Monday that Ghana had paid its share.", true];
  await item("Kofi Mensah × 2").click();
  assert.deepEqual(await selected(), first);
  await item("Kofi Mensah × 2").click();
  assert.deepEqual(await selected(), ["core/paragraph", "“The port at Tema reopens in May,” Mensah told reporters in Accra.", true]);
  await item("Kofi Mensah × 2").click();
  assert.deepEqual(await selected(), first);
  await item("Ama Owusu").click();
  assert.deepEqual(await selected(), ["core/list-item", "Ama Owusu of the Ghana Ports and Harbours Authority disagreed.", true]);
});

test("it follows what is written, and what is undone", async () => {
  await open();
  await item("Yaw Boateng").click();
  assert.match(String(await selected()), /wrote Yaw Boateng/);
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.press("Enter");
  await page.keyboard.type("“We wait,” said Palesa Nkosi in Nairobi.");
  await item("Palesa Nkosi").first().click(); // of the block that is selected already
  assert.deepEqual(await selected(), ["core/paragraph", "“We wait,” said Palesa Nkosi in Nairobi.", true]);
  assert.ok((await listed("Quotes").allTextContents()).includes("We wait, · Palesa Nkosi"));
  await page.evaluate(() => globalThis.wp.data.dispatch("core/editor").editPost({ date: "2024-05-20T08:00:00" }));
  await listed("Dates").getByText("2024-05-20").first().waitFor(); // a Monday itself
  await page.evaluate(() => globalThis.wp.data.dispatch("core/block-editor").resetBlocks([]));
  await page.getByText("Nothing is named yet.").waitFor();
  await page.evaluate(() => globalThis.wp.data.dispatch("core/editor").undo());
  await item("Ama Owusu").waitFor();
  assert.deepEqual(faults, []);
});

test("where the engine is missing, the sidebar says so and the editor works", async () => {
  await open((path) => path.includes(".wasm"));
  await page.getByText(/article_analyzer_bg\.wasm answered 404\. Copy/).last().waitFor();
  await page.getByRole("document").first().waitFor();
});

test("PHP asks for every part of WordPress that the sidebar takes, and for modules that are there", () => {
  const source = readFileSync(`${HERE}${PLUGIN}sidebar.js`, "utf8");
  const [, taken = ""] = source.match(/const \{ (.+) \} = globalThis\.wp;/) ?? [];
  const handles = taken.split(", ").map((name) => `wp-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
  const asked = program.children.flatMap(function constants(/** @type {any} */ node) {
    return node.kind === "namespace" ? node.children.flatMap(constants) : node.kind === "constantstatement" ? node.constants.filter((/** @type {any} */ { name }) => name.name === "SCRIPTS" || name === "SCRIPTS") : [];
  }).flatMap((/** @type {any} */ { value }) => value.items.map((/** @type {any} */ { value }) => value.value));
  assert.deepEqual(asked.toSorted(), handles.toSorted());
  assert.deepEqual(modules.map(([id]) => id), ["article-analyzer/analyzer", "article-analyzer/sidebar"]);
  assert.deepEqual(calls("add_action").map(([hook]) => hook.value), ["enqueue_block_editor_assets"]);
});
