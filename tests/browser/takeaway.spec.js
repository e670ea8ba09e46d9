import { PORT_STRIKE } from "./articles.js";
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
