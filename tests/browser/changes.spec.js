import { PORT_STRIKE } from "./articles.js";
import { expect, test } from "./page.js";

test("every edit is shown under its rule, with a reason", async ({ analyzer, page }) => {
  await analyzer.pasteText(PORT_STRIKE);
  const { edits } = (await analyzer.analysis()).article;
  const tab = page.getByRole("tab", { name: /What was changed/ });
  await expect(tab).toContainText(String(edits.length));
  await tab.click();
  await expect(analyzer.changes.locator(".change.edit")).toHaveCount(new Set(edits.map(({ rule }) => rule)).size);
  await expect(analyzer.changes.locator(".change.edit li")).toHaveCount(edits.length);
  for (const reason of await analyzer.changes.locator(".reason").allTextContents()) expect(reason).toMatch(/^[A-Z].{20,}\.$/);
  await expect(analyzer.changes.locator("del", { hasText: "&quot;" }).first()).toBeVisible();
  await expect(analyzer.changes.locator("ins", { hasText: '"' }).first()).toBeVisible();
});

test("the debris of the sample is among the changes", async ({ analyzer, page }) => {
  await page.getByRole("button", { name: "Sample" }).click();
  await page.getByRole("tab", { name: /What was changed/ }).click();
  await expect(analyzer.changes.locator("del").first()).toBeVisible();
  const removed = (await analyzer.changes.locator("del").allTextContents()).join("\n");
  expect(removed).toContain("%MINIFYHTML7c1f0a93e5d24b6885d1c0ee42ab97f311%");
  expect(removed).toContain(",quot;");
  await page.getByRole("tab", { name: "Article" }).click();
  await expect(analyzer.article).not.toContainText("MINIFYHTML");
  await expect(analyzer.article).not.toContainText("quot;");
});

test("a thousand edits are listed in portions", async ({ analyzer, page }) => {
  await analyzer.pasteText(`The shop of Smith &amp; Sons closed on Monday. ${"Bread &amp; butter were sold there. ".repeat(1000)}`.trim());
  await page.getByRole("tab", { name: /What was changed/ }).click();
  const items = analyzer.changes.locator(".change.edit li");
  await expect(items).toHaveCount(25);
  await page.getByRole("button", { name: /^Show more/ }).click();
  await expect(items).toHaveCount(50);
});

test("the tabs obey the arrow keys", async ({ analyzer, page }) => {
  await analyzer.pasteText(PORT_STRIKE);
  await page.getByRole("tab", { name: "Article" }).focus();
  await page.keyboard.press("End");
  await expect(analyzer.changes).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(analyzer.article).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await expect(analyzer.changes).toBeVisible();
  await page.keyboard.press("Home");
  await expect(analyzer.article).toBeVisible();
});
