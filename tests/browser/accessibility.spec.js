import { AxeBuilder } from "@axe-core/playwright";
import { PORTUGUESE, PORT_STRIKE } from "./articles.js";
import { reportFindings } from "./findings.js";
import { expect, test } from "./page.js";

/** @type {Record<string, (analyzer: import("./page.js").AnalyzerPage) => Promise<void>>} */
const STATES = {
  async empty() {},
  async result({ page, article, marks }) {
    await page.getByRole("button", { name: "Sample" }).click();
    await expect(article).not.toBeEmpty();
    await marks.first().focus();
    await page.keyboard.press("Enter");
  },
  async "open names"({ page, marks, names }) {
    await page.getByRole("button", { name: "Sample" }).click();
    await expect(marks.first()).toBeVisible();
    const sheet = page.getByRole("button", { name: /^Names/ });
    if (await sheet.isVisible()) await sheet.click();
    await names.locator("button.name").first().focus();
  },
  async "editing beside a result"({ page }) {
    await page.getByRole("button", { name: "Sample" }).click();
    await page.getByRole("button", { name: "Edit" }).click();
  },
  async changes({ page }) {
    await page.getByRole("button", { name: "Sample" }).click();
    await page.getByRole("tab", { name: /What was changed/ }).click();
  },
  async "an edit undone"({ page, changes }) {
    await page.getByRole("button", { name: "Sample" }).click();
    await page.getByRole("tab", { name: /What was changed/ }).click();
    await page.getByRole("button", { name: /^Keep this/ }).first().click();
    await expect(changes.locator("li.kept")).toHaveCount(1);
  },
  async "what was removed"({ page, article }) {
    await page.getByRole("button", { name: "Sample" }).click();
    await page.getByRole("button", { name: /^Show what was removed/ }).click();
    await article.getByRole("button", { name: /^Keep this/ }).first().click();
    await expect(article.locator(".removed.kept")).toHaveCount(1);
  },
  ...Object.fromEntries(["Quotes", "Timeline", "Figures", "People and places"].map((view) => [view, findings(view)])),
  async remark(analyzer) {
    await analyzer.pasteText(PORTUGUESE);
  },
  async error(analyzer) {
    await analyzer.drop({ name: "photo.jpg", type: "image/jpeg", bytes: [0xff, 0xd8, 0xff] });
    await expect(analyzer.page.getByRole("alert")).toBeVisible();
  },
};

/** @param {string} view */
function findings(view) {
  return async (/** @type {import("./page.js").AnalyzerPage} */ analyzer) => {
    await reportFindings(analyzer.page);
    await analyzer.open();
    await analyzer.pasteText(PORT_STRIKE);
    await analyzer.page.getByRole("tab", { name: new RegExp(`^${view}`) }).click();
    await expect(analyzer.page.getByRole("tabpanel")).not.toBeEmpty();
  };
}

for (const width of [360, 1280]) {
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    test.describe(`${width} px, ${colorScheme}`, () => {
      test.use({ viewport: { width, height: 800 }, colorScheme, reducedMotion: "reduce" });
      for (const [state, reach] of Object.entries(STATES)) {
        test(`axe finds nothing: ${state}`, async ({ analyzer, page }) => {
          await reach(analyzer);
          const { violations } = await new AxeBuilder({ page }).analyze();
          const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
          expect(found).toEqual([]);
        });
      }
    });
  }
}

/** 200% zoom of a screen of 1280 px, and the colours that the system forces. */
test.describe("zoomed, forced colours", () => {
  test.use({ viewport: { width: 640, height: 450 }, deviceScaleFactor: 2, forcedColors: "active" });
  for (const state of ["empty", "result", "changes"]) {
    test(`axe finds nothing, and nothing is cut off: ${state}`, async ({ analyzer, page }) => {
      await STATES[state]?.(analyzer);
      const { violations } = await new AxeBuilder({ page }).disableRules("color-contrast").analyze(); // the system's colours
      expect(violations.map(({ id }) => id)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    });
  }
});
