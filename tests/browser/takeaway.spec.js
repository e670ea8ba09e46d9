import { PORT_STRIKE } from "./articles.js";
import { unzip } from "../../www/intake/unzip.js";
import { expect, test } from "./page.js";

test("copy gives the clean text to the character", async ({ analyzer, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await analyzer.pasteText(PORT_STRIKE);
  await page.getByRole("button", { name: "Copy clean text" }).click();
  await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
  const { article } = await analyzer.analysis();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(article.text);
});

test("where copying is not allowed the text is selected instead", async ({ analyzer, page }) => {
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("denied", "NotAllowedError"));
  });
  await analyzer.pasteText(PORT_STRIKE);
  await page.getByRole("button", { name: "Copy clean text" }).click();
  await expect(page.locator("#notice")).toContainText("The text is selected");
  expect(await page.evaluate(() => String(getSelection()))).toContain("Rodrigo Salinas");
});

test("the downloaded JSON is the analysis, every slice right", async ({ analyzer }) => {
  await analyzer.pasteText(PORT_STRIKE);
  const { schema, article, mentions, entities } = await analyzer.analysis();
  expect(schema).toBe("article-analysis/1");
  for (const { start, end, text, sourceStart, sourceEnd } of mentions) {
    expect(article.text.slice(start, end)).toBe(text);
    expect(PORT_STRIKE.slice(sourceStart, sourceEnd).replaceAll("&#39;", "'")).toBe(text);
  }
  for (const { sourceStart, sourceEnd, before, start, end, after } of article.edits) {
    expect(PORT_STRIKE.slice(sourceStart, sourceEnd)).toBe(before);
    expect(article.text.slice(start, end)).toBe(after);
  }
  expect(entities.flatMap((entity) => entity.mentions).sort((a, b) => a - b)).toEqual([...mentions.keys()]);
});

/** What each of them is, the tests of the exports say; here, that the page gives it. @type {[RegExp, string, RegExp][]} */
const FORMATS = [
  [/^Clean text/, ".txt", /port of Valparaíso/],
  [/^Brief/, ".md", /^# .+\n/],
  [/^For search engines/, ".jsonld", /"@type": "NewsArticle"/],
  [/^For news systems/, ".ninjs.json", /"version": "2\.1"/],
  [/^Annotations/, ".annotations.jsonld", /"TextQuoteSelector"/],
  [/^Places on a map/, ".geojson", /"FeatureCollection"/],
  [/^names$/, "-entities.csv", /^\ufeffid,kind,name/],
  [/^changes$/, "-edits.csv", /^\ufeffkind,rule/],
];

test("every format of the menu is given as a file", async ({ analyzer }) => {
  await analyzer.pasteText(PORT_STRIKE);
  for (const [format, ending, content] of FORMATS) {
    const { name, text } = await analyzer.takeAlong(format);
    expect(name.endsWith(ending), name).toBe(true);
    expect(text).toMatch(content);
  }
  const { name, bytes } = await analyzer.takeAlong(/^All tables/);
  expect(name).toMatch(/\.zip$/);
  const entries = await unzip(new Blob([new Uint8Array(bytes)]));
  expect(entries.map(({ path }) => path)).toEqual(["entities.csv", "mentions.csv", "dates.csv", "quantities.csv", "quotes.csv", "places.csv", "edits.csv"]);
});

test("formatted text has both flavours", async ({ analyzer, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await analyzer.pasteText(PORT_STRIKE);
  await page.getByRole("button", { name: "Take along" }).click();
  await page.getByRole("menuitem", { name: /^Formatted text/ }).click();
  await expect(page.locator("#announcement")).toHaveText("Copied");
  const flavours = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return Promise.all(["text/html", "text/plain"].map(async (type) => (await item?.getType(type))?.text()));
  });
  expect(flavours[0]).toContain("<p>");
  expect(flavours[0]).toContain("Rodrigo Salinas");
  expect(flavours[1]).not.toContain("<p>");
});

test("where formatted text may not be copied the text is selected instead", async ({ analyzer, page }) => {
  await page.evaluate(() => {
    navigator.clipboard.write = () => Promise.reject(new DOMException("denied", "NotAllowedError"));
  });
  await analyzer.pasteText(PORT_STRIKE);
  await page.getByRole("button", { name: "Take along" }).click();
  await page.getByRole("menuitem", { name: /^Formatted text/ }).click();
  await expect(page.locator("#notice")).toContainText("The text is selected");
});

test("the menu by keyboard", async ({ analyzer, page }) => {
  await analyzer.pasteText(PORT_STRIKE);
  const button = page.getByRole("button", { name: "Take along" });
  const focused = page.locator("#along-menu button:focus");
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(focused).toContainText("Formatted text");
  await page.keyboard.press("ArrowDown");
  await expect(focused).toContainText("Clean text");
  await page.keyboard.press("End");
  await expect(focused).toContainText("Print a report");
  await page.keyboard.press("ArrowDown");
  await expect(focused).toContainText("Formatted text");
  await page.keyboard.press("p");
  await expect(focused).toContainText("Places on a map");
  await page.keyboard.press("Escape");
  await expect(page.locator("#along-menu")).toBeHidden();
  await expect(button).toBeFocused();
  await expect(button).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  const { name } = await analyzer.downloaded(() => page.keyboard.press("Enter"));
  expect(name).toMatch(/\.txt$/);
  await expect(button).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.locator("#along-menu")).toBeHidden();
});

test("a hostile title makes a harmless file name", async ({ analyzer }) => {
  await analyzer.pasteText(`../../<img src=x onerror=alert(1)> "Ports" | con\n\n${PORT_STRIKE.slice(PORT_STRIKE.indexOf("\n"))}`);
  const { name } = await analyzer.takeAlong(/^Clean text/);
  expect(name).toMatch(/^[\p{L}\p{N}-]+\.txt$/u);
});

test("on paper there is a report: the article, its names, quotes and figures, and nothing of the page", async ({ analyzer, page }) => {
  await analyzer.pasteText(PORT_STRIKE);
  await page.getByRole("tab", { name: /Quotes/ }).click();
  await page.emulateMedia({ media: "print" });
  const asked = page.waitForRequest(/\/views\/report\.js$/);
  await page.keyboard.press("Control"); // on the way to Ctrl+P
  await (await asked).response();
  const report = page.locator(".report");
  await expect(async () => {
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await expect(report).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await expect(analyzer.article).toBeVisible();
  await expect(report.getByRole("heading")).toHaveText(["Names", "Quotes", "Figures", "Dates"]);
  await expect(report.getByRole("row", { name: /Rodrigo Salinas/ })).toBeVisible();
  for (const hidden of ["#intake", ".masthead", ".toolbar", "#names", "#view-quotes"]) await expect(page.locator(hidden)).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(report).toHaveCount(0);
});
