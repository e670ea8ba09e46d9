/** What stays from visit to visit, the link that holds a text, and the languages. */
import { PORT_STRIKE } from "./articles.js";
import { expect, test } from "./page.js";

const settings = "Settings";

test("the history is off, keeps texts when asked, and is wiped by one button", async ({ analyzer, page }) => {
  const group = page.getByRole("group", { name: settings });
  const keep = group.getByRole("checkbox");
  await expect(keep).not.toBeChecked();
  await analyzer.pasteText(PORT_STRIKE);
  const kept = () => page.evaluate(() => new Promise((resolve) => {
    const opening = indexedDB.open("article-analyzer");
    opening.onsuccess = () => {
      const counting = opening.result.transaction("history").objectStore("history").count();
      counting.onsuccess = () => resolve(counting.result);
    };
  }));
  const databases = () => page.evaluate(() => indexedDB.databases().then((all) => all.filter(({ name }) => name === "article-analyzer").length));
  expect(await databases()).toBe(0);
  await keep.check();
  await expect.poll(databases).toBe(1);
  await expect.poll(kept).toBe(1);
  await analyzer.open();
  await page.getByRole("button", { name: "History" }).click();
  await page.getByRole("dialog").getByRole("button", { name: /^Dockers end/ }).click();
  await expect(analyzer.article).toContainText("SANTIAGO");
  await page.getByRole("button", { name: "History" }).click();
  await page.getByRole("button", { name: "Wipe the history" }).click();
  await expect(group.locator("xpath=..")).toContainText("The history is wiped.");
  expect(await kept()).toBe(0);
});

test("a link holds the text and asks no server for it", async ({ page, context, analyzer }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await analyzer.pasteText(PORT_STRIKE);
  await page.getByRole("button", { name: /^Copy a link/ }).click();
  await expect(page.getByText("The link is copied.", { exact: false })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/#auto=[\w-]+$/);
  await page.goto("about:blank");
  await page.goto(link);
  await expect(page.locator("#paste")).toHaveValue(PORT_STRIKE);
  await expect(analyzer.marks.first()).toBeVisible();
  expect(analyzer.requests.some((url) => url.includes("auto="))).toBe(false);
  await page.waitForLoadState("networkidle");
  analyzer.requests.length = 0;
});

for (const hash of ["#text=AAAA", "#auto=%00<script>", "#html=", "#text=" + "A".repeat(9000)]) {
  test(`a link that holds no text says so: ${hash.slice(0, 20)}`, async ({ page, analyzer }) => {
    await page.goto("about:blank");
    await page.goto(`/${hash}`);
    await expect(page.getByRole("alert")).toContainText("The link does not hold a text.");
    await page.waitForLoadState("networkidle");
    analyzer.requests.length = 0;
  });
}

for (const [locale, expected] of Object.entries({ "de-AT": ["de", "Beispiel", "Was geändert wurde"], "es-MX": ["es", "Ejemplo", "Qué se cambió"] })) {
  test.describe(locale, () => {
    test.use({ locale });
    test("the page speaks the browser's language", async ({ page, analyzer }) => {
      const [lang = "", sample = "", changes = ""] = expected;
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      await page.getByRole("button", { name: sample }).click();
      await expect(analyzer.marks.first()).toBeVisible();
      await page.getByRole("tab", { name: changes }).click();
      await expect(page.getByRole("tabpanel")).not.toContainText("Share buttons");
      await expect(page.locator("footer select")).toHaveValue(lang);
    });
  });
}

test("another language is chosen with the text kept", async ({ page, analyzer }) => {
  await analyzer.pasteText(PORT_STRIKE);
  await page.locator("footer select").selectOption("de");
  await expect(page.getByRole("button", { name: "Bereinigten Text kopieren" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await page.waitForLoadState("networkidle");
  analyzer.requests.length = 0;
});

test("a link that is opened in the same tab is followed, and the link button goes with the text", async ({ page, context, analyzer }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await analyzer.pasteText(PORT_STRIKE);
  await page.getByRole("button", { name: /^Copy a link/ }).click();
  await expect(page.getByText("The link is copied.", { exact: false })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole("button", { name: "Edit" }).click();
  await page.getByRole("button", { name: "Clear" }).click();
  await expect(page.getByRole("button", { name: /^Copy a link/ })).toBeHidden();
  await page.evaluate((address) => (location.href = address), link);
  await expect(page.locator("#paste")).toHaveValue(PORT_STRIKE);
  await expect(analyzer.marks.first()).toBeVisible();
  await page.waitForLoadState("networkidle");
  analyzer.requests.length = 0;
});
