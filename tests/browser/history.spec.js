/** What the user did to a text stays with it: in the history, and over a reload. */
import { PORT_STRIKE } from "./articles.js";
import { openForm, select } from "./correcting.js";
import { expect, test } from "./page.js";

/** @import { AnalyzerPage } from "./page.js" */

/** @param {AnalyzerPage} analyzer */
async function correctAll(analyzer) {
  const { page, names, changes } = analyzer;
  await openForm(analyzer, "Chile");
  await names.getByRole("button", { name: "organisation", exact: true }).click();
  await openForm(analyzer, "China");
  await names.getByRole("button", { name: "It is no name" }).click();
  await openForm(analyzer, "Salinas");
  await names.getByLabel("Its name").fill("Rodrigo Salinas Soto");
  await names.getByRole("button", { name: "Rename" }).click();
  await select(analyzer, "union");
  await page.getByRole("group", { name: "Mark “union”" }).getByRole("button", { name: "organisation" }).click();
  await page.getByLabel("Published").fill("2026-03-02");
  await page.getByRole("tab", { name: /What was changed/ }).click();
  await page.getByRole("button", { name: /^Keep this/ }).first().click();
  await expect(changes.locator("li.kept")).toHaveCount(1);
  await page.getByRole("tab", { name: "Article" }).click();
}

/** @param {AnalyzerPage} analyzer */
async function expectCorrected({ page, marks, article, changes, names }) {
  await expect(marks.filter({ hasText: "Chile" }).first()).toHaveClass(/organization/);
  await expect(marks.filter({ hasText: "China" })).toHaveCount(0);
  await expect(names).toContainText("Rodrigo Salinas Soto");
  await expect(marks.filter({ hasText: /^union$/ })).toHaveCount(2);
  await expect(page.locator("#published-on")).toHaveValue("2026-03-02");
  await expect(article.locator("time[datetime='2026-03-02']").first()).toBeVisible();
  await page.getByRole("tab", { name: /What was changed|Was geändert/ }).click();
  await expect(changes.locator("li.kept")).toHaveCount(1);
  await page.getByRole("tab", { name: /^Arti/ }).click();
}

/** @param {import("@playwright/test").Page} page */
const keep = (page) => page.getByRole("group", { name: "Settings" }).getByRole("checkbox");

/** @param {import("@playwright/test").Page} page @returns {Promise<any[]>} */
const storedEntries = (page) =>
  page.evaluate(() => new Promise(async (resolve) => {
    const all = await indexedDB.databases();
    if (!all.some(({ name }) => name === "article-analyzer")) return resolve([]); // opening it would make it
    const opening = indexedDB.open("article-analyzer");
    opening.onsuccess = () => {
      const reading = opening.result.transaction("history").objectStore("history").getAll();
      reading.onsuccess = () => {
        opening.result.close();
        resolve(reading.result);
      };
    };
  }));

test("corrections, what was kept and the day are in the history, and can be undone after it", async ({ analyzer, page }) => {
  await keep(page).check();
  await analyzer.pasteText(PORT_STRIKE);
  await correctAll(analyzer);
  await expect.poll(async () => (await storedEntries(page)).map(({ work }) => [work.log.length, work.kept.length, work.publishedOn])).toEqual([[4, 1, "2026-03-02"]]);
  await analyzer.open();
  await page.getByRole("button", { name: "History" }).click();
  await page.getByRole("dialog").getByRole("button", { name: /^Dockers end/ }).click();
  await expectCorrected(analyzer);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(analyzer.marks.filter({ hasText: /^union$/ })).toHaveCount(0);
  await expect.poll(async () => (await storedEntries(page)).map(({ work }) => work.log.length)).toEqual([5]);
  await page.getByRole("button", { name: "Clear" }).click();
  await page.getByRole("button", { name: "History" }).click();
  await page.getByRole("dialog").getByRole("button", { name: /^Dockers end/ }).click();
  await expect(analyzer.marks.filter({ hasText: "Chile" }).first()).toHaveClass(/organization/);
  await page.getByRole("button", { name: "Redo" }).click();
  await expect(analyzer.marks.filter({ hasText: /^union$/ })).toHaveCount(2);
});

test("what is being typed is one entry, and a text that is typed anew another", async ({ analyzer, page }) => {
  await keep(page).check();
  const texts = ["Dockers in Valparaíso went", " back to work on Monday,", " said Rodrigo Salinas."];
  await analyzer.box.focus();
  for (const text of texts) {
    await page.keyboard.type(text);
    await expect(analyzer.article).toContainText(text.trim());
  }
  await expect.poll(async () => (await storedEntries(page)).map(({ source }) => source.text)).toEqual([texts.join("")]);
  await analyzer.box.fill("Rain closed the port of Mombasa.");
  await expect.poll(async () => (await storedEntries(page)).map(({ source }) => source.text)).toEqual([texts.join(""), "Rain closed the port of Mombasa."]);
});

test("they stay over a reload that the page asks for", async ({ analyzer, page }) => {
  await analyzer.pasteText(PORT_STRIKE);
  await correctAll(analyzer);
  await page.locator("footer select").selectOption("de");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expectCorrected(analyzer);
  await page.waitForLoadState("networkidle");
  analyzer.requests.length = 0;
});

test("an entry without work, or with work that is damaged, gives its text", async ({ analyzer, page }) => {
  await keep(page).check();
  await analyzer.pasteText(PORT_STRIKE);
  await expect.poll(async () => (await storedEntries(page)).length).toBe(1);
  const change = (/** @type {unknown} */ work) =>
    page.evaluate((given) => new Promise((resolve) => {
      const opening = indexedDB.open("article-analyzer");
      opening.onsuccess = () => {
        const transaction = opening.result.transaction("history", "readwrite");
        const history = transaction.objectStore("history");
        const reading = history.getAll();
        reading.onsuccess = () => history.put({ ...reading.result[0], work: given });
        transaction.oncomplete = () => {
          opening.result.close();
          resolve(null);
        };
      };
    }), work);
  const take = async () => {
    await analyzer.open();
    await page.getByRole("button", { name: "History" }).click();
    await page.getByRole("dialog").getByRole("button", { name: /^Dockers end/ }).click();
    await expect(analyzer.marks.filter({ hasText: "Chile" }).first()).toHaveClass(/place/);
  };
  await change({ publishedOn: "", kept: [], log: [{ step: "correct", correction: { type: "retype" } }] });
  await take();
  await expect(page.getByText("What you had corrected in this text could not be read.")).toBeVisible();
  await change(undefined);
  await take();
  await expect(page.getByText("could not be read")).toHaveCount(0);
});

test("a program keeps the work of the element and gives it back", async ({ analyzer, page }) => {
  await analyzer.pasteText(PORT_STRIKE);
  await page.locator("article-analyzer").evaluate((element) => {
    element.addEventListener("change", () => (element.dataset.kept = JSON.stringify(/** @type {any} */ (element).work)));
  });
  await correctAll(analyzer);
  const kept = await page.locator("article-analyzer").getAttribute("data-kept");
  await page.getByRole("button", { name: "Clear" }).click();
  await page.locator("article-analyzer").evaluate((element, [text, work]) => {
    /** @type {any} */ (element).take({ text, format: "auto", origin: "given" }, {}, JSON.parse(work ?? ""));
  }, [PORT_STRIKE, kept]);
  await expectCorrected(analyzer);
});
