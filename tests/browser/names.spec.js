import { PORT_STRIKE } from "./articles.js";
import { expect, test } from "./page.js";

test("the sample shows its main people and places, labelled by kind", async ({ analyzer, page }) => {
  await page.getByRole("button", { name: "Sample" }).click();
  const marked = (/** @type {string} */ kind, /** @type {string} */ name) => analyzer.article.locator(`mark.${kind}`, { hasText: name }).first();
  for (const name of ["Grace Atieno Ochieng", "Joseph Okello", "Amina Nakato"]) await expect(marked("person", name)).toBeVisible();
  for (const name of ["Kenya", "Uganda", "Nairobi"]) await expect(marked("place", name)).toBeVisible();
  await expect(marked("organization", "World Bank")).toBeVisible();
  await expect(page.getByLabel("What the marks mean")).toContainText("organisation");
  await expect(page.locator("#announcement")).toContainText(/\d+ people, \d+ organisations, \d+ places/);
});

test("the panel counts what the analysis has", async ({ analyzer }) => {
  await analyzer.pasteText(PORT_STRIKE);
  const { entities } = await analyzer.analysis();
  for (const kind of new Set(entities.map((entity) => entity.kind))) {
    const ofKind = entities.filter((entity) => entity.kind === kind);
    await expect(analyzer.group(kind).locator("h3 .count")).toHaveText(String(ofKind.length));
    await expect(analyzer.group(kind).locator("button.name")).toHaveCount(ofKind.length);
  }
  for (const { id, mentions } of entities) {
    await expect(analyzer.names.locator(`button.name[data-entity="${id}"] .count`)).toHaveText(String(mentions.length));
  }
});

test("a click or Enter on a name steps through its mentions", async ({ analyzer, page }) => {
  await analyzer.pasteText(PORT_STRIKE);
  const { entities } = await analyzer.analysis();
  const chile = entities.find(({ name }) => name === "Chile");
  expect(chile?.mentions.length).toBeGreaterThan(1);
  const [first, second] = chile?.mentions ?? [];
  const current = analyzer.article.locator("mark.current");

  await analyzer.entity(/^Chile$/).click();
  await expect(current).toHaveAttribute("data-mention", String(first));
  await expect(current).toBeInViewport();
  await expect(analyzer.article.locator("mark.chosen")).toHaveCount(chile?.mentions.length ?? 0);

  await page.keyboard.press("Enter");
  await expect(current).toHaveAttribute("data-mention", String(second));
  await expect(page.locator("#announcement")).toHaveText(`Chile, 2 of ${chile?.mentions.length}`);

  await page.keyboard.press("p");
  await expect(current).toHaveAttribute("data-mention", String(first));
  await page.getByRole("button", { name: "Next mention" }).click();
  await expect(current).toHaveAttribute("data-mention", String(second));
  await page.keyboard.press("Escape");
  await expect(current).toHaveCount(0);
});

test("after a paste n and p walk through all names, and the card tells why", async ({ analyzer, page }) => {
  await analyzer.pasteText(PORT_STRIKE);
  await expect(analyzer.article).toBeFocused();
  await page.keyboard.press("n");
  await expect(analyzer.marks.nth(0)).toBeFocused();
  await page.keyboard.press("n");
  await expect(analyzer.marks.nth(1)).toBeFocused();
  const { entities, mentions } = await analyzer.analysis();
  await analyzer.marks.nth(1).focus();
  const card = page.getByRole("tooltip");
  await expect(card).toContainText(entities[mentions[1]?.entity ?? -1]?.name ?? "no such entity");
  await expect(card).toContainText(`Confidence ${Math.round((mentions[1]?.confidence ?? NaN) * 100)}%`);
  await page.keyboard.press("Escape");
  await expect(card).toBeHidden();
});

test("pointing at a mark shows its entity; letters typed into the date do not step", async ({ analyzer, page }) => {
  await analyzer.pasteText(PORT_STRIKE);
  await analyzer.article.locator("mark", { hasText: "Rodrigo Salinas" }).first().hover();
  await expect(page.getByRole("tooltip")).toContainText("Rodrigo Salinas");
  await page.getByLabel("Published").press("n");
  await expect(analyzer.article.locator("mark.current")).toHaveCount(0);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("the names are a sheet that gives way to the article", async ({ analyzer, page }) => {
    await analyzer.pasteText(PORT_STRIKE);
    await expect(analyzer.group("place")).toBeHidden();
    await page.getByRole("button", { name: /^Names/ }).click();
    await analyzer.entity(/^Chile$/).click();
    await expect(analyzer.group("place")).toBeHidden();
    await expect(analyzer.article.locator("mark.current")).toBeInViewport();
    await page.getByRole("button", { name: "Next mention" }).click();
    await expect(analyzer.names).toContainText("2 of");
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(overflow).toBe(0);
  });
});
