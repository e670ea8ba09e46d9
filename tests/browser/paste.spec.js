import { FLOOD_PAGE, FLOOD_PLAIN, PORT_STRIKE } from "./articles.js";
import { expect, test } from "./page.js";

test("a plain paste becomes a clean article, and the box a slim bar", async ({ analyzer, page }) => {
  await analyzer.pasteText(PORT_STRIKE);
  await expect(analyzer.box).toBeHidden();
  await expect(page.locator("#source")).toContainText(`${PORT_STRIKE.length.toLocaleString("en")} characters`);
  await expect(analyzer.article).toContainText("We got what we asked for,\" Salinas told reporters");
  await expect(analyzer.article).not.toContainText("&quot;");
  await page.getByRole("button", { name: "Edit" }).click();
  await expect(analyzer.box).toHaveValue(PORT_STRIKE);
});

test("every mark stands at its characters", async ({ analyzer }) => {
  await analyzer.pasteText(PORT_STRIKE);
  const { article, mentions } = await analyzer.analysis();
  expect(await analyzer.article.evaluate((element) => element.textContent)).toBe(article.text);
  const marks = await analyzer.marks.evaluateAll((elements) =>
    elements.map((element) => {
      const before = document.createRange();
      before.setStart(/** @type {Element} */ (element.closest("#article")), 0);
      before.setEndBefore(element);
      return { start: before.toString().length, text: element.textContent, mention: Number(element.dataset.mention) };
    }),
  );
  expect(marks.length).toBe(mentions.length);
  expect(marks.length).toBeGreaterThan(5);
  for (const { start, text, mention } of marks) {
    const { start: told, end } = mentions[mention] ?? { start: -1, end: -1 };
    expect(start).toBe(told);
    expect(text).toBe(article.text.slice(told, end));
  }
});

test("blocks are shown as what they are", async ({ analyzer }) => {
  await analyzer.pasteText(PORT_STRIKE);
  await expect(analyzer.article.locator("h3", { hasText: "What comes next" })).toBeVisible();
  await expect(analyzer.article.locator("p", { hasText: "Rodrigo Salinas, president" })).toBeVisible();
});

test("a real paste from the clipboard", async ({ analyzer, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((text) => navigator.clipboard.writeText(text), PORT_STRIKE);
  await analyzer.box.focus();
  await page.keyboard.press("Control+V");
  await expect(analyzer.article).toContainText("Rodrigo Salinas");
});

test("a paste anywhere on the page is a new article", async ({ analyzer }) => {
  await analyzer.pasteText(PORT_STRIKE);
  await analyzer.paste({ "text/plain": FLOOD_PLAIN }, "#article");
  await expect(analyzer.article).toContainText("Rotterdam");
  await expect(analyzer.article).not.toContainText("Valparaíso");
});

test("the HTML flavour is taken where it says more, and plain text can be had instead", async ({ analyzer, page }) => {
  await analyzer.paste({ "text/html": FLOOD_PAGE, "text/plain": FLOOD_PLAIN });
  await expect(page.locator("#source")).toContainText("of HTML");
  await expect(analyzer.article).toContainText("“It was close,” said Marijke Visser");
  await expect(analyzer.article).not.toContainText("<p>");
  await page.getByRole("button", { name: "Use plain text instead" }).click();
  await expect(page.locator("#source")).not.toContainText("of HTML");
  await expect(analyzer.article).toContainText("“It was close,” said Marijke Visser");
  await page.getByRole("button", { name: "Edit" }).click();
  await expect(analyzer.box).toHaveValue(FLOOD_PLAIN);
});

test("HTML without structure, as code editors give it, yields to the plain flavour", async ({ analyzer, page }) => {
  const html = `<meta charset='utf-8'><div style="font-family: monospace"><div><span style="color:#a31515">Mayor</span></div></div>`;
  await analyzer.paste({ "text/html": html, "text/plain": FLOOD_PLAIN });
  await expect(analyzer.article).toContainText("Marijke Visser");
  await expect(page.locator("#source")).not.toContainText("of HTML");
});

test("typing is analysed at the pauses, with the box still open", async ({ analyzer, page }) => {
  await analyzer.box.pressSequentially("The mayor of Paris met the mayor of London on Monday, officials said.");
  await expect(analyzer.article).toContainText("officials said.");
  await expect(analyzer.box).toBeFocused();
  await analyzer.box.press("Control+A");
  await analyzer.box.press("Delete");
  await expect(page.locator("#result")).toBeHidden();
});

test("a newer paste cancels the older", async ({ analyzer, page }) => {
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text.repeat(8_000_000 / text.length));
    const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.getElementById("paste")?.dispatchEvent(paste);
  }, PORT_STRIKE);
  await analyzer.paste({ "text/plain": FLOOD_PLAIN }, "body");
  await expect(analyzer.article).toContainText("Rotterdam");
  await expect(page.locator("#source")).toContainText(`${FLOOD_PLAIN.length} characters`);
  await page.waitForTimeout(1500);
  await expect(analyzer.article).not.toContainText("Valparaíso");
  analyzer.requests.length = 0; // a worker that was busy for long is replaced, and its script asked for again
});

test("the date of publication can be set and goes into the analysis", async ({ analyzer, page }) => {
  await analyzer.pasteText(PORT_STRIKE);
  await page.getByLabel("Published").fill("2023-11-06");
  await expect.poll(async () => (await analyzer.analysis()).article.publishedOn).toBe("2023-11-06");
  await expect(page.getByLabel("Published")).toHaveValue("2023-11-06");
});

test("clear empties the page and puts the caret into the box", async ({ analyzer, page }) => {
  await analyzer.pasteText(PORT_STRIKE);
  await page.getByRole("button", { name: "Clear" }).click();
  await expect(analyzer.box).toBeFocused();
  await expect(analyzer.box).toHaveValue("");
  await expect(page.locator("#result")).toBeHidden();
});
