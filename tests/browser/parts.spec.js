/** Parts of the page that are loaded when they are asked for, and cannot be had the first time. */
import { PORT_STRIKE } from "./articles.js";
import { expect, test } from "./page.js";

/** @typedef {import("./page.js").AnalyzerPage} AnalyzerPage */
/** @typedef {import("@playwright/test").Page} Page */

const trouble = (/** @type {Page} */ page) => page.getByText("could not be loaded", { exact: false }).first();

/**
 * The file, what asks for it, and what is there once it has come.
 *
 * @type {[string, (analyzer: AnalyzerPage) => Promise<unknown>, (page: Page) => import("@playwright/test").Locator][]}
 */
const PARTS = [
  ["element/workbench.js", ({ page }) => page.getByRole("button", { name: "Search" }).click(), (page) => page.getByRole("searchbox")],
  ["views/search.js", ({ page }) => page.getByRole("button", { name: "Search" }).click(), (page) => page.getByRole("searchbox")],
  ["views/entity.js", ({ names }) => names.locator("button.name").nth(1).click(), (page) => page.locator(".details .entry").first()],
  ["views/removed.js", ({ page }) => page.locator("#show-removed").click(), (page) => page.locator("#article .removed").first()],
  ["element/panels.js", ({ page }) => page.getByRole("tab", { name: /What was changed/ }).click(), (page) => page.locator("#view-changes .change").first()],
  ["element/takeaway-menu.js", ({ page }) => page.getByRole("button", { name: "Take along", exact: true }).click(), (page) => page.getByRole("menuitem").first()],
  ["page/link.js", ({ page }) => page.getByRole("button", { name: /^Copy a link/ }).click(), (page) => page.getByText("The link is copied.", { exact: false })],
  ["batch/bring-in.js", (analyzer) => analyzer.drop({ name: "one.txt", type: "text/plain", bytes: [...Buffer.from(PORT_STRIKE)] }), (page) => page.locator("#article", { hasText: "Valparaíso" })],
];

for (const [file, ask, there] of PARTS) {
  test(`${file} is asked for again`, async ({ analyzer, page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "Sample" }).click();
    await expect(analyzer.marks.first()).toBeVisible();
    await page.route(`**/${file}`, (route) => route.abort());
    await ask(analyzer);
    await expect(trouble(page)).toBeVisible();
    await expect(there(page)).toHaveCount(0);
    await expect(analyzer.marks).not.toHaveCount(0);
    await page.unroute(`**/${file}`);
    if (file === "element/panels.js") await page.getByRole("tab", { name: "Article" }).click();
    if (file === "views/entity.js") await analyzer.names.locator("button.name").first().click();
    await ask(analyzer);
    await expect(there(page)).toBeVisible();
    expect(analyzer.errors.filter((words) => !words.includes("ERR_FAILED"))).toEqual([]);
    analyzer.errors.length = 0; // the browser tells of what was held back
  });
}

test("the views are asked for again with the next text, or by a button", async ({ page, analyzer }) => {
  await page.route("**/element/result.js", (route) => route.abort());
  await page.goto("/");
  await page.locator("#paste").fill(PORT_STRIKE);
  await expect(trouble(page)).toBeVisible();
  await expect(page.locator("#paste")).toHaveValue(PORT_STRIKE);
  await page.unroute("**/element/result.js");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(analyzer.marks.first()).toBeVisible();
  await expect(trouble(page)).toHaveCount(0);
  await page.waitForLoadState("networkidle");
  expect(analyzer.errors.filter((words) => !words.includes("ERR_FAILED"))).toEqual([]);
  analyzer.errors.length = analyzer.requests.length = 0;
});
