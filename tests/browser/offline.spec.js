/** The page without a network, and the change from one release to the next. */
import { createServer } from "node:http";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test as base, expect } from "@playwright/test";
import sirv from "sirv";
import { FLOOD_PAGE, PORT_STRIKE } from "./articles.js";
import { AnalyzerPage } from "./page.js";
import { deploy } from "./release.js";

/** Serves a copy of dist/ under a path, without any header that the page would need. */
const test = /** @type {import("@playwright/test").TestType<any, any>} */ (base).extend({
  serviceWorkers: "allow",
  site: async ({}, /** @type {(site: Site) => Promise<void>} */ use, /** @type {any} */ info) => {
    const folder = info.outputPath("site");
    const release = join(folder, "tools/analyzer");
    await cp("dist", release, { recursive: true });
    const handler = sirv(folder, { dev: true, etag: true });
    /** @type {string[]} */
    const asked = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? "");
      handler(request, response);
    });
    await new Promise((resolve) => server.listen(0, "localhost", () => resolve(undefined)));
    const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
    await use({ url: `http://localhost:${port}/tools/analyzer/`, release, asked });
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true });
  },
});

/** @typedef {{ url: string, release: string, asked: string[] }} Site `asked`: what reached the host */
/** @typedef {import("@playwright/test").Page} Page */

/** @param {Page} page @param {string} url */
async function visit(page, url) {
  await page.goto(url, { waitUntil: "networkidle" }); // what hears the button is there
  await page.getByRole("button", { name: "Sample" }).click();
  await expect(page.locator("#article")).toContainText("Ferry");
  await page.evaluate(() => navigator.serviceWorker.ready);
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

test("the frame is as its host wrote it last, of the same release, and there without a network", async ({ page, context, site }) => {
  await visit(page, site.url);
  const embed = join(site.release, "embed.html");
  const before = await readFile(embed, "utf8");
  const folder = /src="(\w+)\/page\/start\.js"/;
  expect(before.match(folder)?.[1]).toBe((await readFile(join(site.release, "index.html"), "utf8")).match(folder)?.[1]);
  await writeFile(embed, before.replace(`content="'self'"`, 'content="https://desk.example"'));
  const parents = page.locator('meta[name="article-analyzer:parents"]');
  await page.goto(`${site.url}embed.html?views=article`);
  await expect(parents).toHaveAttribute("content", "https://desk.example");
  await context.setOffline(true);
  await page.goto(`${site.url}embed.html?views=article%20changes`);
  await page.locator("#paste").fill(PORT_STRIKE);
  await expect(page.locator("#article mark").first()).toBeVisible();
  await expect(page.getByRole("tab", { name: /What was changed/ })).toBeVisible();
});

test("a host that does without the frame keeps the page offline all the same", async ({ page, context, site }) => {
  await rm(join(site.release, "embed.html"));
  await visit(page, site.url);
  await context.setOffline(true);
  await page.goto(site.url);
  await page.locator("#paste").fill(PORT_STRIKE);
  await expect(page.locator("#article mark").first()).toBeVisible();
});

test("from the first visit on, a session asks the host for nothing", async ({ page, site }) => {
  await visit(page, site.url);
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  await page.waitForLoadState("networkidle");
  site.asked.length = 0;
  const analyzer = new AnalyzerPage(page);
  await analyzer.paste({ "text/html": FLOOD_PAGE, "text/plain": "" });
  await expect(analyzer.marks.first()).toBeVisible();
  for (const tab of await page.getByRole("tab").all()) await tab.click();
  await page.getByRole("tab", { name: /^People and places/ }).click();
  await page.getByText("Show on a map").click();
  await expect(page.locator(".map .land")).toBeAttached();
  await page.getByText("Who is named with whom").click();
  await page.getByRole("tab", { name: "Article" }).click();
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("searchbox").fill("the");
  await analyzer.names.locator("button.name").first().click();
  await analyzer.names.getByRole("button", { name: "Correct" }).click();
  await analyzer.names.getByRole("button", { name: "It is no name" }).click();
  for (const format of [/^Analysis/, /^Clean text/, /^Brief/, /^For search engines/, /^For news systems/, /^Annotations/, /^All tables/]) {
    expect((await analyzer.takeAlong(format)).bytes.length).toBeGreaterThan(0);
  }
  await analyzer.drop({ name: "one.txt", type: "text/plain", bytes: [...Buffer.from(PORT_STRIKE)] }, { name: "two.html", type: "text/html", bytes: [...Buffer.from(FLOOD_PAGE)] });
  await expect(page.locator("#batch").getByRole("status")).toHaveText("2 articles read.");
  await page.getByRole("group", { name: "Settings" }).getByRole("checkbox").check();
  await page.getByRole("button", { name: "History" }).click();
  await page.keyboard.press("Escape");
  await page.locator("footer select").selectOption("de");
  await expect(page.getByRole("button", { name: "Bereinigten Text kopieren" })).toBeVisible();
  await page.reload();
  await page.locator("#paste").fill(PORT_STRIKE);
  await expect(analyzer.marks.first()).toBeVisible();
  await page.waitForLoadState("networkidle");
  // A browser asks by itself whether the page's service worker is the newest.
  expect(site.asked.filter((/** @type {string} */ url) => !url.endsWith("/sw.js"))).toEqual([]);
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
