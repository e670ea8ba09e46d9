import { AxeBuilder } from "@axe-core/playwright";
import { TextReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";
import { unzip } from "../../www/intake/unzip.js";
import { FLOOD_PAGE, PORT_STRIKE } from "./articles.js";
import { expect, test } from "./page.js";

const SECOND = `Valparaíso dockers go back to work

SANTIAGO, Chile — The dockers of Valparaíso went back to work on Friday, Rodrigo Salinas said. "We have an agreement," Salinas told reporters.`;

const utf8 = (/** @type {string} */ text) => [...Buffer.from(text, "utf8")];

const FILES = [
  { name: "strike.txt", type: "text/plain", bytes: utf8(PORT_STRIKE) },
  { name: "second.md", type: "", bytes: utf8(SECOND) },
  { name: "<img src=x onerror=alert(1)>.pdf", type: "application/pdf", bytes: utf8("%PDF-1.7") },
  { name: "flood.html", type: "text/html", bytes: utf8(FLOOD_PAGE) },
];

/** @param {Record<string, string>} files */
async function archive(files) {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [name, text] of Object.entries(files)) await writer.add(name, new TextReader(text));
  return [...(await writer.close())];
}

test("several files: each is told, one is shown, what they share stands in a table", async ({ analyzer, page }) => {
  await analyzer.drop(...FILES);
  const batch = page.locator("#batch");
  await expect(batch.getByRole("status")).toHaveText("3 articles read, 1 file not.");
  await expect(batch.getByRole("heading", { level: 2 })).toHaveText("3 articles");
  await expect(batch.locator(".refused")).toContainText("<img src=x onerror=alert(1)>.pdf");
  await expect(batch.locator(".refused")).toContainText("It is a PDF");
  await expect(analyzer.article).toContainText("port of Valparaíso");
  const row = batch.getByRole("row", { name: /Rodrigo Salinas/ });
  await expect(row).toContainText("2 of 3");
  await expect(batch.getByRole("row", { name: /^Santiago/ })).toContainText("place");
  await batch.getByRole("button", { name: /dockers go back/ }).click();
  await expect(analyzer.article).toContainText("We have an agreement");
  await expect(batch.getByRole("button", { name: /dockers go back/ })).toHaveAttribute("aria-current", "true");
});

test("the combined export has them all, with what was changed while reading", async ({ analyzer, page }) => {
  await analyzer.drop(...FILES);
  await expect(page.locator("#batch").getByRole("status")).toContainText("3 articles read");
  await page.locator("#batch").getByRole("button", { name: /dockers go back/ }).click();
  await page.getByLabel(/Published/).fill("2025-03-07");
  await expect.poll(async () => (await analyzer.analysis()).article.publishedOn).toBe("2025-03-07");
  const { name, bytes } = await analyzer.downloaded(() => page.getByRole("button", { name: "Take all along (.zip)" }).click());
  expect(name).toBe("articles.zip");
  const entries = await unzip(new Blob([new Uint8Array(bytes)]));
  const [lines] = entries;
  const articles = new TextDecoder().decode(await lines?.read()).trim().split("\n").map((line) => JSON.parse(line));
  expect(articles.map(({ file }) => file)).toEqual(["strike.txt", "second.md", "flood.html"]);
  expect(articles[1].article.publishedOn).toBe("2025-03-07");
  expect(entries.map(({ path }) => path)).toContain("shared.csv");
});

test("an archive, and a list of texts", async ({ analyzer, page }) => {
  await analyzer.drop({ name: "month.zip", type: "application/zip", bytes: await archive({ "a/one.txt": PORT_STRIKE, "a/two.txt": SECOND, "__MACOSX/._one.txt": "x" }) });
  const batch = page.locator("#batch");
  await expect(batch.getByRole("status")).toHaveText("2 articles read.");
  await expect(batch.locator(".path").first()).toHaveText("month.zip/a/one.txt");
  await analyzer.drop({ name: "list.json", type: "application/json", bytes: utf8(JSON.stringify([PORT_STRIKE, { title: "Back", text: SECOND }, "Nothing."])) });
  await expect(batch).toHaveCount(1);
  await expect(batch.getByRole("status")).toHaveText("3 articles read.");
  await batch.getByRole("button", { name: "Close" }).click();
  await expect(batch).toHaveCount(0);
});

test("a folder", async ({ analyzer, page }, info) => {
  const folder = info.outputPath("folder");
  const { mkdir, writeFile } = await import("node:fs/promises");
  await mkdir(`${folder}/inner`, { recursive: true });
  await writeFile(`${folder}/one.txt`, PORT_STRIKE);
  await writeFile(`${folder}/inner/two.txt`, SECOND);
  await writeFile(`${folder}/.DS_Store`, "x");
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open a folder" }).click();
  await (await choosing).setFiles(folder);
  await expect(page.locator("#batch").getByRole("status")).toHaveText("2 articles read.");
  await expect(analyzer.article).not.toBeEmpty();
});

test("it can be stopped, and keeps what it has", async ({ analyzer, page }) => {
  const long = Array.from({ length: 300 }, (_, at) => [`${at}.txt`, `${SECOND}\n\n`.repeat(40)]);
  await analyzer.drop({ name: "many.zip", type: "", bytes: await archive(Object.fromEntries(long)) });
  const batch = page.locator("#batch");
  await expect(batch.locator(".entry").first()).toBeVisible();
  await expect(batch.getByRole("progressbar")).toBeVisible();
  await batch.getByRole("button", { name: "Stop" }).click();
  await expect(batch.getByRole("status")).toHaveText("Stopped. What was read until then is here.");
  await expect(batch.getByRole("heading", { level: 2 })).not.toHaveText("300 articles");
  await expect(batch.getByRole("heading", { level: 2 })).toBeFocused();
  await expect(batch.getByRole("button", { name: "Take all along (.zip)" })).toBeVisible();
});

for (const [theme, width] of /** @type {const} */ ([
  ["light", 1280],
  ["dark", 1280],
  ["light", 360],
  ["dark", 360],
])) {
  test(`the batch and the menu pass axe, ${theme}, ${width} px`, async ({ analyzer, page }, info) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: theme });
    await analyzer.drop(...FILES);
    await expect(page.locator("#batch").getByRole("status")).toContainText("3 articles read");
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.screenshot({ path: info.outputPath("batch.png"), fullPage: true });
    await page.getByRole("button", { name: "Take along" }).click();
    await expect(page.getByRole("menu")).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.locator("#along-menu").scrollIntoViewIfNeeded();
    await page.screenshot({ path: info.outputPath("menu.png") });
  });
}

test("what is corrected, and undone, stays with its article while others are read", async ({ analyzer, page }) => {
  await analyzer.drop(...FILES);
  const batch = page.locator("#batch");
  await expect(batch.getByRole("status")).toContainText("3 articles read");
  const shared = batch.getByRole("row", { name: /Rodrigo Salinas/ });
  await expect(shared).toContainText("2 of 3");
  const second = batch.getByRole("button", { name: /dockers go back/ });
  await second.click();
  await expect(analyzer.article).toContainText("We have an agreement");
  const reject = async () => {
    await analyzer.marks.filter({ hasText: "Rodrigo Salinas" }).first().click();
    await page.getByRole("button", { name: "Correct", exact: true }).click();
    await page.getByRole("button", { name: "It is no name" }).click();
  };
  await reject();
  await expect(shared).toHaveCount(0);
  await batch.getByRole("button", { name: /strike/i }).first().click();
  await expect(analyzer.article).toContainText("port of Valparaíso");
  await second.click();
  await expect(analyzer.article).toContainText("We have an agreement");
  await expect(analyzer.marks.filter({ hasText: "Rodrigo Salinas" })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(analyzer.marks.filter({ hasText: "Rodrigo Salinas" }).first()).toBeVisible();
  await expect(shared).toContainText("2 of 3");
});

test("the personal list counts for all of a batch", async ({ analyzer, page }) => {
  await analyzer.pasteText(SECOND);
  await analyzer.marks.filter({ hasText: "Rodrigo Salinas" }).first().click();
  await page.getByRole("button", { name: "Correct", exact: true }).click();
  await page.getByRole("button", { name: /never/i }).click();
  await analyzer.drop(...FILES);
  const batch = page.locator("#batch");
  await expect(batch.getByRole("status")).toContainText("3 articles read");
  await expect(batch.getByRole("row", { name: /Rodrigo Salinas/ })).toHaveCount(0);
});
