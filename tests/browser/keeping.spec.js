import { PORT_STRIKE } from "./articles.js";
import { expect, test } from "./page.js";

/** A page with a box in it that is not of the article. */
const BAKERY_PAGE = `<!doctype html><html><head><title>Bakers of Tirana open early</title></head><body><article>
<h1>Bakers of Tirana open early</h1>
<p>Bakers in Tirana have opened their shops two hours earlier since Monday, because the heat of the day spoils the dough.</p>
<aside class="related-links"><h2>Read also</h2><p>Ovens &amp; heat: a <b>short</b> history</p></aside>
<p>The city council of Tirana allowed it on Friday, said Arben Hoxha, who speaks for the bakers of the old market.</p>
<p>Customers come earlier too, he said, and by nine in the morning the shelves of most shops in the centre are empty.</p>
</article></body></html>`;

const changesTab = (/** @type {import("@playwright/test").Page} */ page) => page.getByRole("tab", { name: /What was changed/ });

test("an edit can be undone and made again, and the analysis follows", async ({ analyzer, page }) => {
  await analyzer.pasteText(PORT_STRIKE);
  const before = await analyzer.analysis();
  await changesTab(page).click();
  const keep = page.getByRole("button", { name: "Keep this: &#39;" });
  await keep.focus();
  await page.keyboard.press("Enter");

  const again = page.getByRole("button", { name: "Clean this again: &#39;" });
  await expect(again).toBeFocused();
  await expect(analyzer.changes.locator("li.kept")).toHaveText(/Kept as pasted/);
  await expect(page.locator("#announcement")).toHaveText(`Kept as pasted: 1 piece. ${before.article.edits.length - 1} changes left.`);
  await expect(changesTab(page)).toContainText(String(before.article.edits.length - 1));
  const after = await analyzer.analysis();
  expect(after.article.text).toContain("dockers&#39; union");
  expect(after.article.edits.length).toBe(before.article.edits.length - 1);

  await again.press("Enter");
  await expect(keep).toBeFocused();
  await expect(page.locator("#announcement")).toHaveText(/^Cleaned again: 1 piece/);
  expect(await analyzer.analysis()).toEqual(before);
});

test("all edits of a rule can be undone at once", async ({ analyzer, page }) => {
  await analyzer.pasteText(PORT_STRIKE);
  await changesTab(page).click();
  const group = analyzer.changes.locator(".change", { hasText: "HTML codes" });
  const all = group.getByRole("button", { name: /^Keep all 3/ });
  await all.click();
  await expect(group.locator("li.kept")).toHaveCount(3);
  await expect(group.locator("h3 .count")).toHaveText("0");
  await expect(group.getByRole("button", { name: /^Clean all 3 again/ })).toBeFocused();
  expect((await analyzer.analysis()).article.text).toContain("&quot;We got what we asked for,&quot;");
  await group.getByRole("button", { name: /^Clean all 3/ }).press("Space");
  await expect(group.locator("li.kept")).toHaveCount(0);
  await expect(group.locator("h3 .count")).toHaveText("3");
});

test("what is kept belongs to the paste", async ({ analyzer, page }) => {
  await analyzer.pasteText(PORT_STRIKE);
  await changesTab(page).click();
  await page.getByRole("button", { name: "Keep this: &#39;" }).click();
  await expect(analyzer.changes.locator("li.kept")).toHaveCount(1);
  await page.getByRole("tab", { name: "Article" }).click();
  await page.getByLabel("Published").fill("2023-11-06");
  await expect.poll(async () => (await analyzer.analysis()).article.publishedOn).toBe("2023-11-06");
  await expect(analyzer.article).toContainText("dockers&#39; union");
  await analyzer.paste({ "text/plain": PORT_STRIKE }, "body");
  await expect(analyzer.article).toContainText("dockers' union");
});

test("what was removed can be looked at in its place, and kept there", async ({ analyzer, page }) => {
  await analyzer.pasteText(PORT_STRIKE.replace("Facebook", "Share\nFacebook"));
  const text = await analyzer.article.evaluate((element) => element.textContent);
  const toggle = page.getByRole("button", { name: /^Show what was removed/ });
  await expect(toggle).toHaveAttribute("aria-pressed", "false");
  await toggle.click();
  await expect(toggle).toBeFocused();
  await expect(toggle).toHaveAttribute("aria-pressed", "true");
  const removed = analyzer.article.locator(".removed");
  await expect(removed.first().locator("del")).toContainText("Facebook");
  await expect(removed.first()).toContainText("Share buttons");

  await removed.first().getByRole("button", { name: /^Keep this/ }).click();
  const kept = analyzer.article.locator(".removed.kept");
  await expect(kept).toContainText("Kept as pasted: Share buttons");
  await expect(kept.getByRole("button", { name: /^Clean this again/ })).toBeFocused();
  await expect(analyzer.article.locator(":scope > .section > p", { hasText: "Twitter" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(kept).toHaveCount(0);
  await toggle.click();
  await expect(removed).toHaveCount(0);
  expect(await analyzer.article.evaluate((element) => element.textContent)).toBe(text);
});

test("a box of a page comes back as its reader saw it", async ({ analyzer, page }) => {
  await analyzer.paste({ "text/html": BAKERY_PAGE });
  await expect(analyzer.article).toContainText("Bakers in Tirana");
  await expect(analyzer.article).not.toContainText("Ovens");
  await page.getByRole("button", { name: /^Show what was removed/ }).click();
  await expect(analyzer.article.locator(".removed del")).toHaveText(/Read also\s+Ovens\s+heat: a\s+short\s+history/);
  await page.getByRole("button", { name: /^Keep this: <aside/ }).click();
  await expect(analyzer.article.locator("h3", { hasText: "Read also" })).toBeVisible();
  await expect(analyzer.article.locator("p", { hasText: "Ovens & heat: a short history" })).toBeVisible();
  await changesTab(page).click();
  await expect(analyzer.changes.locator("li.kept")).toHaveCount(1);
});

test("a thousand edits: the list stays as long as it was, and where it was", async ({ analyzer, page }) => {
  await analyzer.pasteText(`The shop of Smith &amp; Sons closed on Monday. ${"Bread &amp; butter were sold there. ".repeat(1000)}`.trim());
  await changesTab(page).click();
  await page.getByRole("button", { name: /^Show more/ }).click();
  const items = analyzer.changes.locator(".change.edit li");
  await expect(items).toHaveCount(50);
  const button = items.nth(40).getByRole("button");
  await button.scrollIntoViewIfNeeded();
  const { y } = (await button.boundingBox()) ?? { y: NaN };
  await button.click();
  await expect(changesTab(page)).toContainText("1,000");
  await expect(items.nth(40)).toHaveClass("kept");
  await expect(items).toHaveCount(50);
  await expect(button).toBeFocused();
  expect(Math.abs(((await button.boundingBox()) ?? { y: NaN }).y - y)).toBeLessThan(30);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("nothing is wider than the screen", async ({ analyzer, page }) => {
    await page.getByRole("button", { name: "Sample" }).click();
    await page.getByRole("button", { name: /^Show what was removed/ }).click();
    await expect(analyzer.article.locator(".removed").first()).toBeVisible();
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBe(0);
    await changesTab(page).click();
    await page.getByRole("button", { name: /^Keep this/ }).first().click();
    await expect(analyzer.changes.locator("li.kept")).toHaveCount(1);
    expect(await overflow()).toBe(0);
  });
});
