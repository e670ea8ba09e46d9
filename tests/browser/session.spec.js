/** A whole session of use in another language, and in the frame: the fixture sees that it asks the network for nothing else. */
import { PORT_STRIKE } from "./articles.js";
import { select } from "./correcting.js";
import { expect, test } from "./page.js";

/** @import { AnalyzerPage } from "./page.js" */

/** What one does with an article, wherever it stands. @param {AnalyzerPage} analyzer */
async function work(analyzer) {
  const { page, names, marks } = analyzer;
  await page.getByRole("textbox").fill(PORT_STRIKE);
  await expect(marks.first()).toBeVisible();
  await marks.first().hover();
  await expect(page.locator("#card")).toBeVisible();
  await marks.nth(1).click();
  const correct = names.locator(".details").getByRole("button", { expanded: false }).first();
  await correct.click();
  await names.locator(".correcting").getByRole("button").first().click();
  await select(analyzer, "union");
  await expect(page.locator(".marking")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.locator("#search").click();
  await page.getByRole("searchbox").fill("Chile");
  await expect(page.locator("#article")).not.toBeEmpty();
  await page.locator("#show-removed").click();
  await expect(page.locator("#article .removed").first()).toBeVisible();
  const tabs = await page.getByRole("tab").all();
  expect(tabs.length).toBeGreaterThan(5);
  for (const tab of tabs) {
    await tab.click();
    await expect(page.getByRole("tabpanel")).not.toBeEmpty();
  }
  await page.locator("#along").click();
  await expect(page.getByRole("menuitem").first()).toBeVisible();
  const formats = await page.getByRole("menuitem").count();
  expect(formats).toBeGreaterThan(5);
  await page.keyboard.press("Escape");
  for (let index = 0; index < formats; index++) {
    await page.locator("#along").click();
    await page.getByRole("menuitem").nth(index).click();
  }
  await page.waitForLoadState("networkidle");
}

for (const locale of ["de-DE", "es-ES"]) {
  test.describe(locale, () => {
    test.use({ locale });

    test("a session asks for nothing but the page's own parts", async ({ analyzer, page, context }) => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      await expect(page.locator("html")).toHaveAttribute("lang", locale.slice(0, 2));
      await work(analyzer);
      await page.locator("footer input[type=checkbox]").check();
      await page.locator("footer button").first().click();
      await expect(page.getByRole("dialog").locator("li")).toHaveCount(1);
      await page.keyboard.press("Escape");
      const texts = [PORT_STRIKE, PORT_STRIKE.replaceAll("Salinas", "Riquelme")];
      await analyzer.drop(...texts.map((text, at) => ({ name: `strike-${at}.txt`, type: "text/plain", bytes: [...Buffer.from(text)] })));
      await expect(page.locator("#batch")).toContainText("Valparaíso");
    });

    test("a session in the frame's page asks for nothing but its own parts", async ({ analyzer, page, context }) => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      await analyzer.open("/embed.html");
      await work(analyzer);
    });
  });
}
