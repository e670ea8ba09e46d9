import { FLOOD_PLAIN, PORT_STRIKE, PORTUGUESE } from "./articles.js";
import { AnalyzerPage, expect, test } from "./page.js";

test("an empty box is no error, white space gets a calm prompt", async ({ analyzer, page }) => {
  await expect(page.locator("#notice")).toBeEmpty();
  await analyzer.paste({ "text/plain": " \n\t\u00a0\n" });
  await expect(page.locator("#notice")).toContainText("Paste an article to begin.");
  await expect(analyzer.box).toBeVisible();
  await expect(analyzer.box).toHaveValue(" \n\t\u00a0\n");
});

test("a link alone is explained", async ({ analyzer, page }) => {
  await analyzer.paste({ "text/plain": "https://news.example/world/flood-wall-holds" });
  await expect(page.locator("#notice")).toContainText("This is a link.");
  await expect(analyzer.box).toHaveValue("https://news.example/world/flood-wall-holds");
});

test("another language is cleaned, and the page says that names are not to be had", async ({ analyzer, page }) => {
  await analyzer.pasteText(PORTUGUESE);
  await expect(page.locator("#notice")).toContainText("names are recognised in English only");
  await expect(analyzer.article).toContainText("A ponte sobre o rio foi reaberta ontem");
});

test("a text over the limit is refused with the limit, and kept", async ({ analyzer, page }) => {
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "The mayor said so. ".repeat(1_200_000));
    document.getElementById("paste")?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole("alert")).toContainText("It has 22,800,000 characters; the limit is 20,000,000.");
  await expect(analyzer.box).toHaveValue(/^The mayor said so\./);
});

test("an engine that cannot be loaded: the page says so, keeps the paste, and can try again", async ({ page }) => {
  await page.route("**/*.wasm*", (route) => route.fulfill({ status: 503, body: "" }));
  const analyzer = new AnalyzerPage(page);
  await page.goto("/");
  await analyzer.paste({ "text/plain": PORT_STRIKE });
  await expect(page.getByRole("alert")).toContainText("The analysis failed.");
  await expect(analyzer.box).toHaveValue(PORT_STRIKE);
  await page.unroute("**/*.wasm*");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(analyzer.article).toContainText("Rodrigo Salinas");
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("a trap in the worker: the page says so, keeps the paste, and goes on with a new worker", async ({ page }) => {
  await page.route("**/engine/article_analyzer.js", (route) => route.fulfill({ contentType: "text/javascript", body: TRAPPING_GLUE }));
  const analyzer = new AnalyzerPage(page);
  await analyzer.open();
  const started = page.waitForEvent("worker");
  await analyzer.paste({ "text/plain": "A trap for the engine." });
  await expect(page.getByRole("alert")).toContainText("The analysis failed.");
  await expect(page.getByRole("alert")).toContainText("unreachable");
  await started;
  await expect(analyzer.box).toHaveValue("A trap for the engine.");
  await analyzer.paste({ "text/plain": FLOOD_PLAIN }, "body");
  await expect(analyzer.article).toContainText("Rotterdam");
  expect(analyzer.errors).toEqual([]);
});

/** In the engine's place: traps on one text and returns the others as they are. */
const TRAPPING_GLUE = `
export default async function load() {}
export function __wbg_reset_state() {}
export function analyze(text) {
  if (text.includes("trap")) throw new WebAssembly.RuntimeError("unreachable");
  const end = text.length;
  return {
    schema: "article-analysis/1",
    article: { text, blocks: [{ kind: "paragraph", start: 0, end, sourceStart: 0, sourceEnd: end }], edits: [], language: { code: "en", supported: true } },
    entities: [], mentions: [], dates: [], quantities: [], quotes: [], checks: [],
    statistics: { words: 1, sentences: 1, readingSeconds: 1 },
  };
}`;
