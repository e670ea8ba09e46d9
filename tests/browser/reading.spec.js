/**
 * What helps in reading: the details of a name, search, where a name occurs, numbers, the map, the network.
 */
import { AxeBuilder } from "@axe-core/playwright";
import { PORT_STRIKE } from "./articles.js";
import { expect, test } from "./page.js";

for (const width of [360, 1280]) {
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    test.describe(`${width} px, ${colorScheme}`, () => {
      test.use({ viewport: { width, height: 800 }, colorScheme, reducedMotion: "reduce" });

      test("the search, the numbers, the map and the network are there; axe finds nothing", async ({ analyzer, page }) => {
        const axe = async () => expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
        await analyzer.pasteText(PORT_STRIKE);
        await analyzer.marks.filter({ hasText: "Salinas" }).first().click();
        await expect(page.locator(".gutter .tick")).toHaveCount(3);
        await page.getByRole("button", { name: "Search" }).click();
        await page.getByRole("searchbox").fill("valparaiso");
        await expect(page.locator(".search-bar .where")).toHaveText("1 of 3");
        await axe();
        await page.getByRole("tab", { name: "Numbers" }).click();
        await expect(page.locator("#view-numbers")).toContainText("Words in quotation marks");
        await axe();
        await page.getByRole("tab", { name: /^People and places/ }).click();
        await page.getByText("Show on a map").click();
        await expect(page.locator(".map .land")).toBeAttached();
        await expect(page.locator(".map .point").first()).toBeVisible();
        await page.getByText("Who is named with whom").click();
        await expect(page.locator(".tie").first()).toBeVisible();
        await axe();
      });
    });
  }
}

test("a name's details have its roles, forms, evidence and mentions, and each mention leads to the text", async ({ analyzer, page }) => {
  await analyzer.pasteText(PORT_STRIKE);
  await analyzer.entity("Rodrigo Salinas").click();
  const details = page.locator(".details");
  await expect(details).toContainText("president");
  await expect(details).toContainText("Also: Salinas");
  await expect(details).toContainText("Confidence");
  await expect(details.locator(".entry")).toHaveCount(3);
  await expect(details.locator("[aria-current]")).toContainText("Rodrigo Salinas");
  await details.locator(".entry").nth(2).click();
  await expect(page.locator("mark.current")).toHaveText("Salinas");
  await expect(details.locator("[aria-current]")).toHaveCount(1);
  await page.locator("#article").focus();
  await page.keyboard.press("p");
  await expect(details.locator(".entry").nth(1)).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("Escape");
  await expect(details).toBeHidden();
  await expect(page.locator(".tick")).toHaveCount(0);
});

test("search by keyboard alone: matches in the text as it is, steps, marking, and the way back", async ({ analyzer, page }) => {
  await analyzer.pasteText(PORT_STRIKE);
  await page.locator("#article").focus();
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("DOCKERS' union");
  await expect(page.getByRole("status").filter({ hasText: "1 of 1" })).toBeVisible();
  const found = await page.evaluate(() => [...(CSS.highlights.get("found-now") ?? [])].map((range) => String(range)));
  expect(found).toEqual(["dockers' union"]);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("santiago");
  await page.keyboard.press("Enter");
  await expect(page.locator(".search-bar .where")).toHaveText("2 of 2");
  await page.keyboard.press("Enter");
  await expect(page.locator(".search-bar .where")).toHaveText("1 of 2");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("copper");
  await page.getByRole("button", { name: "Mark…" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("group", { name: "Mark “copper”" }).getByRole("button").first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(analyzer.marks.filter({ hasText: /^copper$/ })).toHaveClass(/person/);
  await page.getByRole("searchbox").focus();
  await page.keyboard.press("Escape");
  await expect(page.locator(".search-bar")).toBeHidden();
  await expect(page.locator("#search")).toBeFocused();
});

test("a place on the map and a name in the network lead to the text", async ({ analyzer, page }) => {
  await analyzer.pasteText(PORT_STRIKE);
  await page.getByRole("tab", { name: /^People and places/ }).click();
  await page.getByText("Show on a map").click();
  await page.getByRole("button", { name: /^Japan, 1 mention: show in the text/ }).click();
  await expect(page.locator("mark.current")).toHaveText("Japan");
});

test("a long text is searched in all its sections", async ({ analyzer, page }) => {
  const text = Array.from({ length: 1500 }, (_, index) => `Paragraph ${index} of a long report on the harbour of Lagos tells of ships, cranes and the weather at the coast.`).join("\n\n");
  await analyzer.pasteText(text);
  await page.locator("#article").focus();
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("paragraph 1499");
  await expect(page.locator(".search-bar .where")).toHaveText("1 of 1");
  await expect.poll(() => page.evaluate(() => [...(CSS.highlights.get("found-now") ?? [])].map(String))).toEqual(["Paragraph 1499"]);
  const top = () => page.evaluate(() => [...(CSS.highlights.get("found-now") ?? [])].map((range) => /** @type {Range} */ (range).getBoundingClientRect().top)[0] ?? 0);
  await expect.poll(top).toBeGreaterThan(100);
  await expect.poll(top).toBeLessThan(800);
});
