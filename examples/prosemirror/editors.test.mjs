// The plugin in editors that somebody writes in, in Chromium: what is marked is seen.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { launch, serve } from "../../tests/embedding/browser.mjs";

const DIST = fileURLToPath(new URL("../../dist/", import.meta.url));
const PAGE = `<!doctype html><html lang=en><meta charset=utf-8><title>An editor</title><link rel=icon href=data:,>
<script type=importmap>{ "imports": { "article-analyzer/analyzer": "/analyzer/analyzer.js" } }</script>
<div id=editor></div><script type=module src=/editor.js></script>`;

/** @type {import("@playwright/test").Browser} */
let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

for (const editor of ["prosemirror", "tiptap"]) {
  test(`${editor}: marks are seen, follow what is typed, and go with the editor`, async () => {
    const { outputFiles: [bundle] } = await build({ entryPoints: [fileURLToPath(new URL(`editors/${editor}.js`, import.meta.url))], bundle: true, write: false, format: "esm", external: ["article-analyzer/*"] });
    const site = await serve(DIST, (path) => (path === "/" ? { type: "text/html", body: PAGE } : path === "/editor.js" ? { type: "text/javascript", body: bundle?.text ?? "" } : undefined));
    const page = await browser.newPage();
    /** @type {string[]} */
    const faults = [];
    page.on("pageerror", (error) => faults.push(String(error)));
    await page.goto(site.url);
    const marked = () => page.locator(".mention").evaluateAll((spans) => spans.map((span) => [span.dataset.kind, span.textContent]));
    const mark = (/** @type {string} */ text) => page.locator(".mention", { hasText: text });

    await mark("Inés Duarte").waitFor();
    assert.deepEqual(await marked(), [["person", "Kofi Mensah"], ["organization", "World Bank"], ["place", "Accra"], ["person", "Inés Duarte"]]);

    await page.locator("#editor p").first().click();
    await page.keyboard.press("Home");
    await page.keyboard.type("On Monday ");
    assert.deepEqual((await marked())[0], ["person", "Kofi Mensah"]); // at once
    await page.keyboard.press("End");
    await page.waitForTimeout(200); // the editor hears where the caret is from the selectionchange after it
    await page.keyboard.press("Enter");
    await page.keyboard.type("Palesa Nkosi told <b>reporters</b> in Nairobi.");
    await mark("Nairobi").waitFor();
    const all = [["person", "Kofi Mensah"], ["organization", "World Bank"], ["place", "Accra"], ["person", "Palesa Nkosi"], ["place", "Nairobi"], ["person", "Inés Duarte"]];
    assert.deepEqual(await marked(), all);

    await mark("Palesa Nkosi").dblclick();
    await page.keyboard.type("x");
    await mark("Palesa Nkosi").waitFor({ state: "detached" });
    for (let press = 0; press < 3 && (await mark("Palesa Nkosi").count()) === 0; press++) {
      await page.keyboard.press("ControlOrMeta+z");
      await page.waitForTimeout(200); // the pause, and the analysis
    }
    assert.deepEqual(await marked(), all);

    await page.evaluate(() => globalThis.close());
    assert.equal(await page.locator(".mention").count(), 0);
    assert.deepEqual(faults, []);
    await page.close();
    site.close();
  });
}
