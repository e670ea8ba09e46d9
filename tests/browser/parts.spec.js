/** Parts of the page that are loaded when they are asked for, and cannot be had the first time. */
import { readFileSync, readdirSync } from "node:fs";
import { PORT_STRIKE } from "./articles.js";
import { openForm, select } from "./correcting.js";
import { expect, test } from "./page.js";

/** @typedef {import("./page.js").AnalyzerPage} AnalyzerPage */
/** @typedef {import("@playwright/test").Page} Page */

const trouble = (/** @type {Page} */ page) => page.getByText("could not be loaded", { exact: false }).first();

/** @param {AnalyzerPage} analyzer @param {string} name of a view's tab */
async function look({ page }, name) {
  await page.locator("#tab-article").click();
  await page.locator(`#tab-${name}`).click();
}

/** @param {string} heading */
const unfold = (heading) => async (/** @type {AnalyzerPage} */ analyzer) => {
  const view = analyzer.page.locator("#view-who");
  if (await view.isHidden()) await analyzer.page.locator("#tab-who").click();
  const details = view.locator("details", { hasText: heading });
  if (await details.getAttribute("open") !== null) await details.locator("summary").click();
  await details.locator("summary").click();
};

/** @param {AnalyzerPage} analyzer */
async function correct(analyzer) {
  if (await analyzer.names.locator(".correcting").isHidden()) await openForm(analyzer, "Kisumu");
  await analyzer.names.locator(".correcting .kind[aria-pressed=false]").first().click();
}

const history = (/** @type {AnalyzerPage} */ { page }) => page.getByRole("group", { name: "Settings" }).getByRole("button", { name: "History" });

/** @param {AnalyzerPage} analyzer */
async function openHistory(analyzer) {
  const keep = analyzer.page.getByRole("group", { name: "Settings" }).getByRole("checkbox");
  if (!(await keep.isChecked())) await keep.check();
  await history(analyzer).click();
}

/** @param {string} name @param {string} type @param {string} text */
const file = (name, type, text) => ({ name, type, bytes: [...Buffer.from(text)] });

const MAIL = `From: Ana <ana@example.org>\r\nTo: desk@example.org\r\nSubject: Strike\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${PORT_STRIKE}`;

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
  ["element/overview.js", (analyzer) => look(analyzer, "numbers"), (page) => page.locator("#view-numbers table, #view-numbers dl").first()],
  ["views/finding-corrections.js", (analyzer) => look(analyzer, "quotes"), (page) => page.locator("#view-quotes .quotation").first()],
  ["views/map.js", unfold("Show on a map"), (page) => page.locator(".map")],
  ["views/network.js", unfold("Who is named with whom"), (page) => page.locator("#view-who details svg").first()],
  ["views/gutter.js", ({ names }) => names.locator("button.name").nth(1).click(), (page) => page.locator(".strip .tick").first()],
  ["views/correction-form.js", (analyzer) => openForm(analyzer, "Kisumu").catch(() => {}), (page) => page.locator(".correcting")],
  ["element/corrector.js", correct, (page) => page.locator("#announcement", { hasText: "Ctrl+Z" })],
  ["views/corrections.js", correct, (page) => page.getByRole("button", { name: "Undo" })],
  ["views/marking.js", (analyzer) => select(analyzer, "customers"), (page) => page.getByRole("group", { name: "Mark “customers”" })],
  ["page/history-dialog.js", openHistory, (page) => page.getByRole("dialog")],
  ["page/reload.js", ({ page }) => page.locator("footer select").selectOption("es"), (page) => page.locator("html[lang=es]")],
  ["batch/view.js", (analyzer) => analyzer.drop(file("one.txt", "text/plain", PORT_STRIKE), file("two.txt", "text/plain", `${PORT_STRIKE} Two.`)), (page) => page.locator("#batch table")],
  ["intake/mail.js", (analyzer) => analyzer.drop(file("strike.eml", "message/rfc822", MAIL)), (page) => page.locator("#article", { hasText: "Valparaíso" })],
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
    if (file !== "page/reload.js") return;
    await page.waitForLoadState("networkidle");
    analyzer.requests.length = 0; // of the page in the other language
  });
}

/** Without these the page does what it does all the same: in its own words, or with less. */
const DONE_WITHOUT = {
  "views/report.js": "the article itself is printed",
  "views/finding-card.js": "a mark has no card, until it is touched again",
  "strings/de.js": "the page speaks English",
  "strings/es.js": "the page speaks English",
  "strings/speak.js": "the page speaks English",
  "page/theme.js": "the system's theme stands",
  "page/footer.js": "there is no history",
  "page/offline.js": "there is no page without a network",
};

/** The page itself, and what shows any result: see below. */
const NEEDED = ["element/define.js", "page/intake.js", "element/result.js", "element/own-box.js"];

/** With the row of another file they are asked for in the same words. */
const ALIKE = ["page/history.js", "corrections/revise.js", "intake/docx.js", "intake/saved.js", "intake/unzip.js"];

test("every part that comes later is told of here", () => {
  const rooms = readdirSync("www", { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".js") && !path.startsWith("vendor"));
  const later = rooms.flatMap((path) =>
    [...readFileSync(`www/${path}`, "utf8").matchAll(/\bimport\("(\..+?\.js)"\)(?!\.[A-Z])/g)].map(([, to = ""]) => new URL(to, `file:///${path}`).pathname.slice(1)),
  );
  const told = new Set([...PARTS.map(([file]) => file), ...Object.keys(DONE_WITHOUT), ...NEEDED, ...ALIKE]);
  expect([...new Set(later)].filter((path) => !told.has(path))).toEqual([]);
  expect([...told].filter((path) => !rooms.includes(path))).toEqual([]);
});

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
