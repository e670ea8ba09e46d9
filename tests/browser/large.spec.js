import { PORT_STRIKE } from "./articles.js";
import { expect, test } from "./page.js";

/** Longer than this a click must not wait for its answer: generous, for a busy machine. */
const ANSWER_MS = 8000;

for (const [shape, separator] of [["many paragraphs", "\n\n"], ["a single line", " "]]) {
  test(`10 MB of ${shape}: the page answers while it works and when it is done`, async ({ analyzer, page }) => {
    test.setTimeout(180_000);
    await page.evaluate(([article, between]) => {
      const one = between === " " ? article?.replaceAll("\n", " ") : article;
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", (one + (between ?? "")).repeat(10_000_000 / (one ?? "").length));
      document.getElementById("paste")?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, [PORT_STRIKE, separator]);
    const theme = page.getByRole("button", { name: /^(Dark|Light)$/ });
    await theme.click({ timeout: ANSWER_MS });
    await expect(analyzer.article).toContainText("Rodrigo Salinas", { timeout: 150_000 });
    await theme.click({ timeout: ANSWER_MS });
    await page.getByRole("tab", { name: /What was changed/ }).click({ timeout: ANSWER_MS });
    await expect(analyzer.changes).toBeVisible({ timeout: ANSWER_MS });
    await page.getByRole("tab", { name: "Article" }).click({ timeout: ANSWER_MS });
    await page.getByRole("button", { name: "Edit" }).click({ timeout: ANSWER_MS });
    await expect(page.locator("#paste-hint")).toContainText("All of it is analysed.", { timeout: ANSWER_MS });
  });
}
