/**
 * Correcting: by hand, by keyboard, from the personal list; and what holds of it.
 */
import { AxeBuilder } from "@axe-core/playwright";
import { PORT_STRIKE } from "./articles.js";
import { choose, openForm, select } from "./correcting.js";
import { reportFindings } from "./findings.js";
import { expect, test } from "./page.js";

/** @import { Analysis } from "../../www/article-analyzer.js" */
/** @import { AnalyzerPage } from "./page.js" */

/** @param {AnalyzerPage} analyzer @returns {Promise<Analysis>} what is shown, and what goes into everything that is taken along */
function shown({ page }) {
  return page.locator("article-analyzer").evaluate((element) => /** @type {any} */ (element).analysis);
}

/** @param {AnalyzerPage} analyzer @param {string} name */
async function entityOf(analyzer, name) {
  return (await shown(analyzer)).entities.find((entity) => entity.name === name);
}

for (const width of [360, 1280]) {
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    test.describe(`${width} px, ${colorScheme}`, () => {
      test.use({ viewport: { width, height: 800 }, colorScheme, reducedMotion: "reduce" });

      test("a name is retyped, renamed, merged, split and rejected; axe finds nothing", async ({ analyzer, page }) => {
        const { names } = analyzer;
        await analyzer.pasteText(PORT_STRIKE);
        await openForm(analyzer, "Valparaíso");
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
        await names.getByRole("button", { name: "organisation", exact: true }).click();
        await expect(names.locator(".details h3")).toContainText("organisation");
        await expect(analyzer.marks.filter({ hasText: "Valparaíso" }).first()).toHaveClass(/organization/);
        await names.getByLabel("Its name").fill("Port of Valparaíso");
        await names.getByRole("button", { name: "Rename" }).click();
        await expect(names.locator(".details h3")).toContainText("Port of Valparaíso");
        await expect.poll(async () => (await entityOf(analyzer, "Port of Valparaíso"))?.kind).toBe("organization");

        await names.getByLabel("The same as").selectOption({ label: "Chile (place)" });
        await names.getByRole("button", { name: "Merge" }).click();
        await expect(names.locator(".details h3")).toContainText("Chile");
        const merged = await entityOf(analyzer, "Chile");
        expect(merged?.aliases).toContain("Valparaíso");

        await names.locator(".choice").filter({ hasText: "Valparaíso" }).last().getByRole("checkbox").check();
        await names.getByRole("button", { name: "They mean another" }).click();
        await expect.poll(async () => (await entityOf(analyzer, "Chile"))?.mentions.length).toBe(Number(merged?.mentions.length) - 1);
        await names.getByRole("button", { name: "It is no name" }).click();
        await expect(names.locator(".details")).toBeHidden();
        await expect.poll(() => entityOf(analyzer, "Chile")).toBeUndefined();
        expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
      });

      test("selected words are marked, everywhere; the list of corrections takes them back; axe finds nothing", async ({ analyzer, page }) => {
        await analyzer.pasteText(PORT_STRIKE);
        await select(analyzer, "union");
        const toolbar = page.getByRole("group", { name: "Mark “union”" });
        await expect(toolbar).toBeVisible();
        await expect(toolbar.getByLabel("all 2")).toBeChecked();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
        await toolbar.getByRole("button", { name: "organisation" }).click();
        await expect(toolbar).toBeHidden();
        await expect(analyzer.marks.filter({ hasText: /^union$/ })).toHaveCount(2);
        await page.getByRole("button", { name: "Show all" }).click();
        const made = page.locator("#corrections");
        await expect(made).toContainText("“union” is an organisation, everywhere in the article");
        expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
        await made.getByRole("button", { name: /^Remove/ }).click();
        await expect(made.getByRole("button", { name: /^Remove/ })).toHaveCount(0);
        await page.getByRole("tab", { name: "Article" }).click();
        await expect(analyzer.marks.filter({ hasText: /^union$/ })).toHaveCount(0);
      });
    });
  }
}

test("undo and redo, by keys and by buttons, and what is announced", async ({ analyzer, page }) => {
  await analyzer.pasteText(PORT_STRIKE);
  await openForm(analyzer, "Chile");
  await analyzer.names.getByRole("button", { name: "other name", exact: true }).click();
  await expect(page.locator("#announcement")).toContainText("“Chile” is another name. Ctrl+Z takes it back.");
  await page.keyboard.press("Control+z");
  await expect(analyzer.marks.filter({ hasText: "Chile" }).first()).toHaveClass(/place/);
  await expect(page.locator("#announcement")).toContainText("Taken back");
  await page.keyboard.press("Control+Shift+z");
  await expect(analyzer.marks.filter({ hasText: "Chile" }).first()).toHaveClass(/other/);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(analyzer.marks.filter({ hasText: "Chile" }).first()).toHaveClass(/place/);
  await expect(page.getByRole("button", { name: "Undo" })).toBeDisabled();
  await page.getByRole("button", { name: "Redo" }).click();
  await expect(analyzer.marks.filter({ hasText: "Chile" }).first()).toHaveClass(/other/);
});

test("corrections hold when the text is edited and cleaned otherwise; those whose words are gone say so", async ({ analyzer, page }) => {
  await analyzer.pasteText(PORT_STRIKE);
  await openForm(analyzer, "Chile");
  await analyzer.names.getByRole("button", { name: "organisation", exact: true }).click();
  await openForm(analyzer, "China");
  await analyzer.names.getByRole("button", { name: "It is no name" }).click();
  await page.getByRole("tab", { name: /What was changed/ }).click();
  await page.getByRole("button", { name: /^Keep this/ }).first().click();
  await expect(analyzer.changes.locator("li.kept")).toHaveCount(1);
  expect((await entityOf(analyzer, "Chile"))?.kind).toBe("organization");
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await analyzer.box.fill(PORT_STRIKE.replace("China and Japan", "Japan").replace("ten days of strike", "nearly two weeks without work"));
  await expect(page.locator("#corrections")).toContainText("No longer applies");
  const analysis = await shown(analyzer);
  expect(analysis.entities.find(({ name }) => name === "Chile")?.kind).toBe("organization");
  await page.getByRole("button", { name: "Clear" }).click();
  await analyzer.pasteText("A new article, from Oslo, has no corrections.");
  await page.getByRole("tab", { name: /What was changed/ }).click();
  await expect(page.locator("#personal-list")).toBeVisible();
  await expect(page.locator("#corrections")).toBeEmpty();
});

test("the speaker of a quote is set, and what is no quote, date or figure goes", async ({ analyzer, page }) => {
  await reportFindings(page);
  await analyzer.open();
  await analyzer.pasteText(PORT_STRIKE);
  await page.getByRole("tab", { name: /^Quotes/ }).click();
  const quote = page.locator(".quotation").filter({ hasText: "a longer strike would slow exports" });
  await quote.getByRole("button", { name: /^Change the speaker/ }).click();
  await expect(quote.getByLabel("Said by")).toBeFocused();
  await quote.getByLabel("Said by").selectOption({ label: "International Monetary Fund (organisation)" });
  await quote.getByRole("button", { name: "Set" }).click();
  await expect(page.locator("#view-quotes .group").filter({ has: page.getByRole("heading", { name: /International Monetary Fund/ }) })).toContainText("a longer strike");
  await page.getByRole("button", { name: "No quote: “go on in Santiago next week”" }).click();
  await expect(page.locator("#view-quotes")).not.toContainText("go on in Santiago");
  await page.getByRole("tab", { name: /^Timeline/ }).click();
  await page.getByRole("button", { name: "No date: “Monday”" }).click();
  await expect(page.getByRole("tab", { name: /^Timeline/ })).toContainText("3");
  await page.getByRole("tab", { name: /^Figures/ }).click();
  await page.getByRole("button", { name: "No figure: “two percent”" }).click();
  const { dates, quantities, quotes, entities } = await shown(analyzer);
  expect([dates.length, quantities.length, quotes.length]).toEqual([3, 1, 3]);
  expect(quotes.map(({ speaker }) => entities[speaker ?? -1]?.name)).toContain("International Monetary Fund");
});

test("the personal list holds in the next article and the next visit, is taken along and taken in", async ({ analyzer, page }) => {
  await analyzer.pasteText(PORT_STRIKE);
  await openForm(analyzer, "Chile");
  await analyzer.names.getByRole("button", { name: "“Chile” is never a name" }).click();
  await expect(analyzer.marks.filter({ hasText: "Chile" })).toHaveCount(0);
  await expect(page.locator("#notice").getByText("“Chile” is never a name: on your list.")).toBeVisible();
  await expect(page.getByText("“What was changed” has the list, and takes it back.", { exact: false })).toBeVisible();
  await analyzer.open();
  await analyzer.pasteText("Miners in Chile and Peru said on Monday that they would strike.");
  await expect(analyzer.marks.filter({ hasText: "Peru" })).toHaveCount(1);
  await expect(analyzer.marks.filter({ hasText: "Chile" })).toHaveCount(0);
  await page.getByRole("tab", { name: /What was changed/ }).click();
  const list = page.locator("#personal-list");
  await expect(list).toContainText("“Chile” is never a name in this article");
  const downloading = page.waitForEvent("download");
  await list.getByRole("button", { name: "Save as a file" }).click();
  expect((await downloading).suggestedFilename()).toBe("article-analyzer-list.json");
  const given = { schema: "article-analyzer-personal-list/1", items: [{ name: "Peru", always: "organization" }, { name: "<img src=x onerror=alert(1)>", never: true }] };
  await list.locator("input[type=file]").setInputFiles({ name: "list.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(given)) });
  await expect(list).toContainText("“Peru” is always an organisation in this article");
  await expect(list).toContainText("“<img src=x onerror=alert(1)>” is never a name");
  await list.locator("input[type=file]").setInputFiles({ name: "list.json", mimeType: "application/json", buffer: Buffer.from("no list") });
  await expect(list.getByRole("status")).toContainText("no list of this page");
  await list.getByRole("button", { name: "Remove: “Peru” is always an organisation" }).click();
  await expect(list).not.toContainText("Peru");
});

test("a browser that keeps nothing is told of, and the list counts for this visit", async ({ analyzer, page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await analyzer.open();
  await analyzer.pasteText(PORT_STRIKE);
  await openForm(analyzer, "Chile");
  await analyzer.names.getByRole("button", { name: "“Chile” is never a name" }).click();
  await expect(page.locator("#announcement")).toContainText("storage is full");
  await expect(analyzer.marks.filter({ hasText: "Chile" })).toHaveCount(0);
  await page.getByRole("tab", { name: /What was changed/ }).click();
  await expect(page.locator("#personal-list").getByRole("status")).toContainText("storage is full");
});

test("the element tells of a correction", async ({ analyzer, page }) => {
  await analyzer.pasteText(PORT_STRIKE);
  await page.locator("article-analyzer").evaluate((element) => {
    element.addEventListener("correction", (event) => {
      const { correction, analysis } = /** @type {CustomEvent} */ (event).detail;
      element.dataset.told = `${correction.type} ${correction.entity.name} ${analysis.entities.find((/** @type {{ name: string }} */ { name }) => name === "Chile").kind}`;
    });
  });
  await openForm(analyzer, "Chile");
  await analyzer.names.getByRole("button", { name: "organisation", exact: true }).click();
  await expect(page.locator("article-analyzer")).toHaveAttribute("data-told", "retype Chile organization");
});

test("hostile names are words", async ({ analyzer, page }) => {
  await analyzer.pasteText(PORT_STRIKE);
  await openForm(analyzer, "Chile");
  await analyzer.names.getByLabel("Its name").fill("<b onclick=x>Chile</b>");
  await analyzer.names.getByRole("button", { name: "Rename" }).click();
  await expect(analyzer.names.locator(".details h3")).toContainText("<b onclick=x>Chile</b>");
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(page.locator("#corrections")).toContainText("“Chile” is called “<b onclick=x>Chile</b>”");
});
