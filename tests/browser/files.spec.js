import { TextReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";
import { Document, HeadingLevel, Packer, Paragraph } from "docx";
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
  await page.getByRole("button", { name: "Open files" }).click();
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

test("a Word document", async ({ analyzer }) => {
  const document = new Document({ sections: [{ children: [new Paragraph({ text: "Port of Valparaíso opens", heading: HeadingLevel.TITLE }), new Paragraph("The port of Valparaíso opened on Monday, Rodrigo Salinas said.")] }] });
  await analyzer.drop({ name: "strike.docx", type: "", bytes: [...new Uint8Array(await Packer.toArrayBuffer(document))] });
  await expect(analyzer.article.getByRole("heading")).toHaveText("Port of Valparaíso opens");
  await expect(analyzer.entity("Rodrigo Salinas")).toBeVisible();
});

test("a mail", async ({ analyzer }) => {
  const mail = ["Subject: =?utf-8?Q?Port_of_Valpara=C3=ADso_opens?=", "Content-Type: text/html; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "", "<p>The port opened on Monday, Rodrigo Salinas said=", ".</p><script>window.ran =3D 1</script>"];
  await analyzer.drop({ name: "strike.eml", type: "message/rfc822", bytes: utf8(mail.join("\r\n")) });
  await expect(analyzer.article).toContainText("Port of Valparaíso opens");
  await expect(analyzer.article).toContainText("Rodrigo Salinas said.");
  expect(await analyzer.page.evaluate(() => "ran" in window)).toBe(false);
});

test("a saved analysis opens again as it was, and a changed one does not", async ({ analyzer, page }) => {
  await analyzer.pasteText(PORT_STRIKE);
  const saved = await analyzer.analysis();
  await page.getByRole("button", { name: "Clear" }).click();
  await expect(analyzer.article).toBeEmpty();
  await analyzer.drop({ name: "saved.json", type: "application/json", bytes: utf8(JSON.stringify(saved)) });
  await expect(analyzer.article).toContainText("port of Valparaíso");
  expect(await analyzer.analysis()).toEqual(saved);
  await expect(analyzer.box).toHaveValue(PORT_STRIKE);
  await analyzer.drop({ name: "other.json", type: "application/json", bytes: utf8(JSON.stringify({ ...saved, mentions: [{ ...saved.mentions[0], start: -5 }] })) });
  await expect(page.getByRole("alert")).toContainText("“other.json” could not be read. It is an analysis, but it was changed");
});

test("a file of 500 MB is refused at once", async ({ analyzer, page }) => {
  await page.evaluate(() => {
    const file = Object.defineProperty(new File(["x"], "huge.txt"), "size", { value: 500_000_000 });
    file.arrayBuffer = () => Promise.reject(new Error("it was read"));
    const dataTransfer = Object.defineProperty(new DataTransfer(), "files", { value: [file] });
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole("alert")).toContainText("It has 500 MB. Files of up to 80 MB can be opened.");
});

test("a damaged archive and one with a password say so", async ({ analyzer, page }) => {
  await analyzer.drop({ name: "cut.zip", type: "application/zip", bytes: [0x50, 0x4b, 3, 4, 0, 0] });
  await expect(page.getByRole("alert")).toContainText("It is damaged");
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, password: "secret" });
  await writer.add("one.txt", new TextReader(PORT_STRIKE));
  await analyzer.drop({ name: "locked.zip", type: "application/zip", bytes: [...(await writer.close())] });
  await expect(page.getByRole("alert")).toContainText("It is locked with a password");
});
