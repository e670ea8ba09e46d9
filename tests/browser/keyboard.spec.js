/** A whole session by keyboard alone, and what it asks of the network. */
import { PORT_STRIKE } from "./articles.js";
import { expect, test } from "./page.js";

/** @param {import("@playwright/test").Page} page @param {import("@playwright/test").Locator} target */
async function tabTo(page, target) {
  for (let presses = 0; presses < 120; presses++) {
    if (await target.evaluate((element) => element.matches(":focus"))) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never comes to ${target}`);
}

test("a session without a mouse asks for nothing but the page's own parts", async ({ analyzer, page }) => {
  await expect(analyzer.box).toBeFocused();
  await page.keyboard.insertText(PORT_STRIKE);
  await expect(analyzer.marks.first()).toBeVisible();

  const chosen = analyzer.entity("Rodrigo Salinas");
  await tabTo(page, chosen);
  await page.keyboard.press("Enter");
  await page.keyboard.press("n");
  await expect(analyzer.marks.locator("visible=true").first()).toBeVisible();
  await page.keyboard.press("Escape");

  const tab = page.getByRole("tab", { name: /^Article/ });
  await tab.focus();
  for (let step = 0; step < 7; step++) {
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("tabpanel")).not.toBeEmpty();
  }
  await page.keyboard.press("End");
  await expect(page.getByRole("tab", { name: /^What was changed/ })).toHaveAttribute("aria-selected", "true");
  const keep = page.getByRole("button", { name: /^Keep/ }).first();
  await tabTo(page, keep);
  await page.keyboard.press("Enter");
  await expect(analyzer.changes.locator("li.kept")).not.toHaveCount(0);

  const history = page.getByRole("checkbox", { name: /history/ });
  await tabTo(page, history);
  const outline = await history.evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(outline).toBe("solid");
  await page.keyboard.press("Space");
  await expect(history).toBeChecked();
});
