import { FLOOD_PAGE, PORT_STRIKE } from "./articles.js";
import { expect, test } from "./page.js";

const utf8 = (/** @type {string} */ text) => [...Buffer.from(text, "utf8")];

test("a dropped text file", async ({ analyzer, page }) => {
  await analyzer.drop({ name: "strike.txt", type: "text/plain", bytes: utf8(PORT_STRIKE) });
  await expect(analyzer.article).toContainText("port of Valparaíso");
  await expect(page.locator("#source")).toContainText("strike.txt");
});

test("a dropped HTML file", async ({ analyzer, page }) => {
  await analyzer.drop({ name: "flood.html", type: "text/html", bytes: utf8(`<!doctype html><title>Flood</title>${FLOOD_PAGE}`) });
  await expect(analyzer.article).toContainText("“It was close,”");
  await expect(analyzer.article).not.toContainText("<p>");
  expect(await page.evaluate(() => "ran" in window)).toBe(false);
});

test("an opened file", async ({ analyzer, page }) => {
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open file" }).click();
  await (await choosing).setFiles({ name: "strike.txt", mimeType: "text/plain", buffer: Buffer.from(PORT_STRIKE) });
  await expect(analyzer.article).toContainText("port of Valparaíso");
});

for (const [encoding, bytes] of /** @type {[string, number[]][]} */ ([
  ["windows-1252", [...Buffer.from("The café at Valparaíso, in Chile, is open, its owner said on Monday.", "latin1")]],
  ["UTF-16 with a byte order mark", [0xff, 0xfe, ...Buffer.from("The café at Valparaíso, in Chile, is open, its owner said on Monday.", "utf16le")]],
  ["UTF-8 with a byte order mark", [0xef, 0xbb, 0xbf, ...utf8("The café at Valparaíso, in Chile, is open, its owner said on Monday.")]],
])) {
  test(`a file in ${encoding}`, async ({ analyzer }) => {
    await analyzer.drop({ name: "café.txt", type: "text/plain", bytes });
    await expect(analyzer.article).toHaveText("The café at Valparaíso, in Chile, is open, its owner said on Monday.");
  });
}

test("a binary file is refused in plain words, and the box keeps what it had", async ({ analyzer, page }) => {
  await analyzer.pasteText(PORT_STRIKE);
  await analyzer.drop({ name: "photo.jpg", type: "image/jpeg", bytes: [0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0] });
  await expect(page.getByRole("alert")).toContainText("“photo.jpg” could not be read. It is not a text file.");
  await analyzer.drop({ name: "report.pdf", type: "application/pdf", bytes: utf8("%PDF-1.7 …") });
  await expect(page.getByRole("alert")).toContainText("It is a PDF.");
  await expect(analyzer.box).toHaveValue(PORT_STRIKE);
});

test("several files at once are refused", async ({ analyzer, page }) => {
  const file = { name: "one.txt", type: "text/plain", bytes: utf8(PORT_STRIKE) };
  await analyzer.drop(file, { ...file, name: "two.txt" });
  await expect(page.locator("#notice")).toContainText("One file at a time");
});
