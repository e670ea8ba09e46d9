/**
 * How a user gets to correct something.
 *
 * @import { AnalyzerPage } from "./page.js"
 */
import { expect } from "@playwright/test";

/** @param {AnalyzerPage} analyzer @param {string} name */
export async function choose({ page, names, entity }, name) {
  const leave = names.getByRole("button", { name: /^Leave this name/ });
  if (await leave.isVisible()) await leave.click();
  const sheet = page.locator(".names .toggle");
  if ((await sheet.isVisible()) && (await sheet.getAttribute("aria-expanded")) === "false") await sheet.click();
  await names.locator("button.name").filter({ has: page.locator(".label", { hasText: name }) }).click();
  if ((await sheet.isVisible()) && (await sheet.getAttribute("aria-expanded")) === "false") await sheet.click();
  await expect(names.locator(".details h3")).toContainText(name);
}

/** @param {AnalyzerPage} analyzer @param {string} name */
export async function openForm(analyzer, name) {
  await choose(analyzer, name);
  await analyzer.names.getByRole("button", { name: "Correct" }).click();
  await expect(analyzer.names.locator(".correcting")).toBeVisible();
}

/**
 * Selects a word as one does: by pressing on it twice.
 *
 * @param {AnalyzerPage} analyzer
 * @param {string} word
 */
export async function select({ page, article }, word) {
  const { x, y } = await article.evaluate((element, sought) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(sought) ?? -1;
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: "center" });
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + sought.length);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
    throw new Error(`The article has no ${sought}.`);
  }, word);
  await page.mouse.dblclick(x, y);
}
