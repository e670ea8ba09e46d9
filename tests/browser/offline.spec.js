/** The page without a network, and the change from one release to the next. */
import { createServer } from "node:http";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test as base, expect } from "@playwright/test";
import sirv from "sirv";
import { PORT_STRIKE } from "./articles.js";

/** Serves a copy of dist/ under a path, without any header that the page would need. */
const test = /** @type {import("@playwright/test").TestType<any, any>} */ (base).extend({
  serviceWorkers: "allow",
  site: async ({}, /** @type {(site: Site) => Promise<void>} */ use, /** @type {any} */ info) => {
    const folder = info.outputPath("site");
    const release = join(folder, "tools/analyzer");
    await cp("dist", release, { recursive: true });
    const handler = sirv(folder, { dev: true, etag: true });
    const server = createServer((request, response) => handler(request, response));
    await new Promise((resolve) => server.listen(0, "localhost", () => resolve(undefined)));
    const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
    await use({ url: `http://localhost:${port}/tools/analyzer/`, release });
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true });
  },
});

/** @typedef {{ url: string, release: string }} Site */
/** @typedef {import("@playwright/test").Page} Page */

/** @param {Page} page @param {string} url */
async function visit(page, url) {
  await page.goto(url);
  await page.getByRole("button", { name: "Sample" }).click();
  await expect(page.locator("#article")).toContainText("Ferry");
  await page.evaluate(() => navigator.serviceWorker.ready);
}

/** Another release: one module differs. @param {string} release */
async function deploy(release) {
  const worker = join(release, "sw.js");
  const index = join(release, "index.html");
  const page = (await readFile(index, "utf8")).replace("</main>", "<p>Second release</p></main>");
  const { createHash } = await import("node:crypto");
  await writeFile(index, page);
  const hash = createHash("sha256").update(page).digest("base64");
  const script = await readFile(worker, "utf8");
  await writeFile(worker, script.replace(/"version":"[^"]+"/, '"version":"second"').replace(/("\.\/":)"[^"]+"/, `$1"${hash}"`));
}

test("works without a network after one visit, at any path", async ({ page, context, site }) => {
  await visit(page, site.url);
  await context.setOffline(true);
  await page.goto(site.url);
  await page.locator("#paste").fill(PORT_STRIKE);
  await expect(page.locator("#article mark").first()).toBeVisible();
  await page.getByRole("tab", { name: /What was changed/ }).click();
  await expect(page.locator("#view-changes")).toContainText(/change/);
});

test("says that a new release waits, and keeps the text over the reload", async ({ page, site }) => {
  await visit(page, site.url);
  await page.reload();
  await page.locator("#paste").fill(PORT_STRIKE);
  await expect(page.locator("#article mark").first()).toBeVisible();
  await deploy(site.release);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const update = page.locator("#update");
  await expect(update).toContainText("A new version");
  await expect(page.getByText("Second release")).toHaveCount(0);
  await update.getByRole("button").click();
  await expect(page.getByText("Second release")).toBeVisible();
  await expect(page.locator("#paste")).toHaveValue(PORT_STRIKE);
  await expect(page.locator("#article mark").first()).toBeVisible();
});

test("a release of which one file is damaged is not installed", async ({ page, context, site }) => {
  await visit(page, site.url);
  await deploy(site.release);
  await writeFile(join(site.release, "favicon.svg"), "<svg/>");
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const { installing } = registration;
    await new Promise((resolve) => installing?.addEventListener("statechange", resolve));
  });
  expect(await page.evaluate(() => caches.keys().then((names) => names.length))).toBe(1);
  await context.setOffline(true);
  await page.goto(site.url);
  await expect(page.getByText("Second release")).toHaveCount(0);
  await page.getByRole("button", { name: "Sample" }).click();
  await expect(page.locator("#article")).toContainText("Ferry");
});
