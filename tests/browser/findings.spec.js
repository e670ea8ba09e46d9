import { PORT_STRIKE } from "./articles.js";
import { reportFindings } from "./findings.js";
import { expect, test as base } from "./page.js";

const test = base.extend({
  page: async ({ page }, use) => {
    await reportFindings(page);
    await use(page);
  },
});

const tab = (/** @type {import("@playwright/test").Page} */ page, /** @type {string} */ name) => page.getByRole("tab", { name: new RegExp(`^${name}`) });

test("quotes are grouped by speaker, those of nobody last, and lead to the text", async ({ analyzer, page }) => {
  await analyzer.pasteText(PORT_STRIKE);
  await expect(tab(page, "Quotes")).toContainText("4");
  await tab(page, "Quotes").click();
  const groups = page.locator("#view-quotes .group");
  await expect(groups).toHaveCount(3);
  await expect(groups.nth(0).locator("h3")).toContainText("Rodrigo Salinas president");
  await expect(groups.nth(0)).toContainText("Word for word");
  await expect(groups.nth(0)).toContainText("In the article’s words");
  await expect(groups.nth(0).locator(".evidence b").first()).toHaveText("Rodrigo Salinas");
  await expect(groups.nth(1).locator("h3")).toContainText("Fund");
  await expect(groups.nth(2).locator("h3")).toContainText("No speaker");
  await expect(groups.nth(2)).toContainText("The closing mark is missing");

  await page.getByRole("button", { name: "Show in the text: We got what we asked for," }).click();
  const quote = analyzer.article.locator('[data-quote="1"]');
  await expect(quote).toBeFocused();
  await expect(quote).toBeInViewport();
  await expect(quote).toHaveClass(/current/);
  await expect(page.getByRole("tooltip")).toContainText("Rodrigo Salinas");
  await tab(page, "Quotes").click();
  await groups.nth(0).getByRole("button", { name: "Show in the text: Rodrigo Salinas" }).click();
  await expect(analyzer.article.locator("mark.current")).toHaveText("Rodrigo Salinas");
  await expect(analyzer.article.locator("mark.current")).toBeFocused();
});

test("the timeline follows the calendar, and keeps apart what has no day", async ({ analyzer, page }) => {
  await analyzer.pasteText(PORT_STRIKE);
  await page.getByLabel("Published").fill("2023-11-07");
  await tab(page, "Timeline").click();
  const days = page.locator("#view-timeline .group").first().locator(".when");
  await expect(days).toHaveText([/^2023/, /^Mon, 6 November 2023/, /^Tue, 7 November 2023\s*Published/]);
  const sections = page.locator("#view-timeline .group h3");
  await expect(sections).toHaveText([/^How long/, /^No day can be told/]);
  await expect(page.locator("#view-timeline")).toContainText("10 days");
  await page.getByRole("button", { name: "Show in the text: Monday" }).click();
  await expect(analyzer.article.locator("time.current")).toHaveAttribute("datetime", "2023-11-06");
  await expect(page.getByRole("tooltip")).toContainText("Mon, 6 November 2023");
});

test("figures stand in a table with their bounds in words", async ({ analyzer, page }) => {
  await analyzer.pasteText(PORT_STRIKE);
  await tab(page, "Figures").click();
  const rows = page.locator("#view-figures tbody tr");
  await expect(rows.nth(0).locator("th, td")).toHaveText(["40", "ship", "ships", /40 ships/]);
  await expect(rows.nth(1).locator("th, td")).toHaveText(["2 or more", "percent", "", /two percent/]);
  await page.getByRole("button", { name: "Show in the text: two percent" }).press("Enter");
  await expect(analyzer.article.locator("data.current")).toHaveText("two percent");
});

test("people have their roles, places their countries", async ({ analyzer, page }) => {
  await analyzer.pasteText(PORT_STRIKE);
  await tab(page, "People and places").click();
  const view = page.locator("#view-who");
  const salinas = view.locator(".person-item", { hasText: "Rodrigo Salinas" });
  await expect(salinas.locator(".roles")).toContainText("president");
  await expect(salinas.locator(".evidence b")).toHaveText("president");
  const chile = view.locator("tr", { has: page.locator("th", { hasText: /^Chile$/ }) });
  await expect(chile).toContainText("30° S, 71° W");
  await chile.getByRole("button").click();
  await expect(analyzer.article.locator("mark.current")).toHaveText("Chile");
});

test("the marks lie within each other, and the text stays what it is", async ({ analyzer, page }) => {
  await analyzer.pasteText(PORT_STRIKE);
  const { article, mentions, dates, quantities, quotes } = await analyzer.analysis();
  expect(await analyzer.article.evaluate((element) => element.textContent)).toBe(article.text);
  await expect(analyzer.marks).toHaveCount(mentions.length);
  for (const [kind, items] of Object.entries({ date: dates, figure: quantities, quote: quotes })) {
    for (const [index, { text }] of items.entries()) await expect(analyzer.article.locator(`[data-${kind}="${index}"]`)).toHaveText(text);
  }
  await expect(analyzer.article.locator('[data-quote="3"] mark')).toHaveText("Santiago");
  await expect(analyzer.article.locator('[data-quote="3"] .date')).toHaveText("next week");

  const toggle = page.getByRole("button", { name: "quote: show marks" });
  await toggle.click();
  await expect(toggle).toHaveAttribute("aria-pressed", "false");
  await expect(toggle).toBeFocused();
  await expect(analyzer.article).toHaveClass("without-quote");
  await tab(page, "Quotes").click();
  await page.getByRole("button", { name: /^Show in the text: We got/ }).click();
  await expect(toggle).toHaveAttribute("aria-pressed", "true");
});

test("the arrow keys go from tab to tab; a tab with nothing to show is not there", async ({ analyzer, page }) => {
  await analyzer.pasteText(PORT_STRIKE);
  await tab(page, "Article").focus();
  for (const name of ["Quotes", "Timeline", "Figures", "People and places", "Numbers", "What was changed", "Article"]) {
    await page.keyboard.press("ArrowRight");
    await expect(tab(page, name)).toBeFocused();
    await expect(page.getByRole("tabpanel")).toHaveAccessibleName(new RegExp(`^${name}`));
  }
  await page.keyboard.press("ArrowLeft");
  await expect(tab(page, "What was changed")).toBeFocused();
  await tab(page, "Figures").click();
  await analyzer.paste({ "text/plain": "It rains again, and nobody knows for how long it will go on like this." }, "body");
  await expect(tab(page, "Figures")).toBeHidden();
  await expect(analyzer.article).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("no view is wider than the screen", async ({ analyzer, page }) => {
    await analyzer.pasteText(PORT_STRIKE);
    for (const name of ["Quotes", "Timeline", "Figures", "People and places"]) {
      await tab(page, name).click();
      await expect(tab(page, name)).toBeInViewport();
      await expect(page.getByRole("tabpanel")).not.toBeEmpty();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    }
  });
});

test("on a phone, figures are read in lines", async ({ analyzer, page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await analyzer.pasteText(PORT_STRIKE);
  await tab(page, "Figures").click();
  for (const entry of await page.locator("#view-figures .entry").all()) {
    const box = await entry.boundingBox();
    expect(box?.width).toBeGreaterThan(150);
    expect(box?.height).toBeLessThan(60);
  }
});

test("what is rejected leaves the focus on the next of its kind", async ({ analyzer, page }) => {
  await analyzer.pasteText(PORT_STRIKE);
  await tab(page, "Figures").click();
  await page.getByRole("button", { name: "No figure: “40 ships”" }).press("Enter");
  await expect(page.getByRole("button", { name: "No figure: “two percent”" })).toBeFocused();
  await tab(page, "Quotes").click();
  await page.getByRole("button", { name: /^Change the speaker of “a longer strike/ }).press("Enter");
  await page.getByRole("button", { name: "Set" }).press("Enter");
  await expect(page.getByRole("button", { name: /^Change the speaker of “a longer strike/ })).toBeFocused();
});

test("the browser's own keys are left to it", async ({ analyzer, page }) => {
  await analyzer.pasteText(PORT_STRIKE);
  await tab(page, "Quotes").click();
  await page.keyboard.press("Control+End");
  await expect(tab(page, "Quotes")).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("End");
  await expect(tab(page, "Quotes")).toHaveAttribute("aria-selected", "false");
});
