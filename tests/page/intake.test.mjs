// Files of all formats become articles, or a reason why not.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { BlobReader, BlobWriter, TextReader, TextWriter, ZipReader, ZipWriter } from "@zip.js/zip.js";
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import { zip } from "../../www/exports/zip.js";
import { gather } from "../../www/intake/gather.js";
import { read } from "../../www/intake/read.js";
import { unzip } from "../../www/intake/unzip.js";
import { Unreadable } from "../../www/intake/unreadable.js";
import { ANALYSES, FERRY, analysed } from "./analyses.mjs";

/** @import { Reason } from "../../www/intake/unreadable.js" */

const TEXT = "Rain fell on Lagos. ".repeat(500);

/** @param {Reason} reason */
const unreadable = (reason) => (/** @type {unknown} */ error) => error instanceof Unreadable && error.reason === reason;

/**
 * @param {object} options of the writer
 * @param {Record<string, string>} files
 */
async function archive(options, files = { "one.txt": TEXT, "folder/två.txt": "Snow." }) {
  const writer = new ZipWriter(new BlobWriter("application/zip"), { useWebWorkers: false, ...options });
  for (const [name, text] of Object.entries(files)) await writer.add(name, new TextReader(text));
  return writer.close();
}

for (const [what, options] of /** @type {[string, object][]} */ ([
  ["deflated", {}],
  ["stored", { level: 0 }],
  ["zip64", { zip64: true }],
  ["with data descriptors", { dataDescriptor: true }],
  ["with a signed data descriptor and zip64", { dataDescriptor: true, dataDescriptorSignature: true, zip64: true }],
])) {
  test(`an archive, ${what}`, async () => {
    const entries = await unzip(await archive(options));
    assert.deepEqual(entries.map(({ path }) => path), ["one.txt", "folder/två.txt"]);
    const texts = await Promise.all(entries.map(async (entry) => new TextDecoder().decode(await entry.read())));
    assert.deepEqual(texts, [TEXT, "Snow."]);
  });
}

test("an archive after a program that unpacks it, with a comment at its end", async () => {
  const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
  await writer.add("one.txt", new TextReader(TEXT));
  const packed = await writer.close(new TextEncoder().encode("PK\x05\x06 is no end here"));
  const [entry] = await unzip(new Blob([new Uint8Array(1000), packed]));
  assert.equal(new TextDecoder().decode(await entry?.read()), TEXT);
});

test("an encrypted archive says so", async () => {
  for (const options of [{ password: "secret" }, { password: "secret", zipCrypto: true }]) {
    const [entry] = await unzip(await archive(options));
    await assert.rejects(/** @type {any} */ (entry).read(), unreadable("encrypted"));
  }
});

test("no cut or change of an archive goes unseen", async () => {
  const bytes = new Uint8Array(await (await archive({}, { "one.txt": TEXT, "two.txt": FERRY })).arrayBuffer());
  const texts = new Set([TEXT, FERRY]);
  /** @param {Uint8Array<ArrayBuffer>} damaged */
  const look = async (damaged) => {
    let refused = 0;
    try {
      for (const entry of await unzip(new Blob([damaged]))) {
        try {
          assert.ok(texts.has(new TextDecoder().decode(await entry.read())), "other text");
        } catch (error) {
          if (!(error instanceof Unreadable)) throw error;
          refused += 1;
        }
      }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      refused += 1;
    }
    return refused;
  };
  for (let length = 0; length < bytes.length; length += 7) assert.ok((await look(bytes.slice(0, length))) > 0, `cut at ${length}`);
  for (let at = 0; at < bytes.length; at += 1) {
    const damaged = bytes.slice();
    damaged[at] = /** @type {number} */ (damaged[at]) ^ 0x41;
    await look(damaged);
  }
});

test("archives that unpack to far more than they say are refused", async () => {
  const bytes = new Uint8Array(await (await archive({}, { "zeros.txt": "\0".repeat(3_000_000) })).arrayBuffer());
  const view = new DataView(bytes.buffer);
  const directory = bytes.findLastIndex((_, at) => at + 4 <= bytes.length && view.getUint32(at, true) === 0x02014b50);
  view.setUint32(directory + 24, 100, true);
  const [lying] = await unzip(new Blob([bytes]));
  await assert.rejects(/** @type {any} */ (lying).read(), unreadable("bomb"));
  view.setUint32(directory + 24, 500_000_000, true);
  const [large] = await unzip(new Blob([bytes]));
  await assert.rejects(/** @type {any} */ (large).read(), unreadable("large"));

  const twice = new Uint8Array(bytes.length + (bytes.length - directory - 22));
  twice.set(bytes.subarray(0, bytes.length - 22));
  twice.set(bytes.subarray(directory, bytes.length - 22), bytes.length - 22);
  twice.set(bytes.subarray(bytes.length - 22), twice.length - 22);
  const end = new DataView(twice.buffer, twice.length - 22);
  end.setUint16(10, 2, true);
  end.setUint32(12, end.getUint32(12, true) * 2, true);
  await assert.rejects(unzip(new Blob([twice])), unreadable("bomb"));
});

test("what is packed here, others unpack, and so do we", async () => {
  const files = ANALYSES.map(([name, { article }]) => ({ name: `${name}/é.txt`, type: "text/plain", text: article.text }));
  const packed = await zip(files);
  const reader = new ZipReader(new BlobReader(packed), { useWebWorkers: false, checkSignature: true });
  const entries = await reader.getEntries();
  assert.deepEqual(entries.map(({ filename }) => filename), files.map(({ name }) => name));
  for (const [at, entry] of entries.entries()) {
    if (entry.directory) throw new Error("no directory was packed");
    assert.equal(await entry.getData(new TextWriter()), files[at]?.text);
  }
  const own = await unzip(packed);
  assert.deepEqual(await Promise.all(own.map(async (entry) => new TextDecoder().decode(await entry.read()))), files.map(({ text }) => text));
  assert.deepEqual(await (await zip(files)).arrayBuffer(), await packed.arrayBuffer());
});

test("archives and files are gathered, without what systems leave in them", async () => {
  const packed = await archive({}, { "a.txt": "1", "__MACOSX/._a.txt": "2", "b/.DS_Store": "3", "b/c.html": "4", "more.zip": "5" });
  const given = await gather([new File(["0"], "plain.txt"), new File([packed], "all.zip"), new File(["x"], ".hidden")]);
  assert.deepEqual(given.map(({ path }) => path), ["plain.txt", "all.zip/a.txt", "all.zip/b/c.html", "all.zip/more.zip"]);
  assert.equal(await (await given[2]?.open())?.text(), "4");
  await assert.rejects(/** @type {any} */ (given[3]).open(), unreadable("nested"));
});

test("a Word document: headings, lists, quotations, tables, changes", async () => {
  const document = new Document({
    features: { trackRevisions: true },
    sections: [
      {
        children: [
          new Paragraph({ text: "Harbour <b>bridge</b> & tunnel", heading: HeadingLevel.TITLE }),
          new Paragraph({ text: "By Ana Silva", style: "IntenseQuote" }),
          new Paragraph({ text: "What next?", heading: HeadingLevel.HEADING_1 }),
          new Paragraph({ children: [new TextRun("The bridge in "), new TextRun({ text: "Porto", bold: true }), new TextRun({ text: "\tclosed", break: 1 }), new TextRun(" on Friday.")] }),
          new Paragraph({ text: "First item", bullet: { level: 0 } }),
          new Paragraph({ text: "" }),
          new Table({ rows: [new TableRow({ children: [new TableCell({ children: [new Paragraph("Year")] }), new TableCell({ children: [new Paragraph("2024")] })] })] }),
        ],
      },
    ],
  });
  const found = await read(new Blob([await Packer.toArrayBuffer(document)]), "harbour.DOCX");
  assert.ok("text" in found);
  assert.equal(found.format, "html");
  assert.match(found.text, /<h1>Harbour &lt;b&gt;bridge&lt;\/b&gt; &amp; tunnel<\/h1>/);
  assert.match(found.text, /<h2>What next\?<\/h2>/);
  assert.match(found.text, /<p>The bridge in Porto<br>\s*closed on Friday\.<\/p>/);
  assert.match(found.text, /<li>First item<\/li>/);
  assert.match(found.text, /<table><tr><td><p>Year<\/p>\n<\/td><td><p>2024<\/p>\n<\/td><\/tr><\/table>/);
  assert.doesNotMatch(found.text, /<p>\s*<\/p>/);
});

test("a Word document: what was deleted, hidden codes, text boxes, other languages' styles", async () => {
  const body = `<?xml version="1.0"?><w:document xmlns:w="w"><!-- <w:p><w:r><w:t>no</w:t></w:r></w:p> --><w:body>
    <w:p><w:pPr><w:pStyle w:val="berschrift1"/><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr><w:r><w:t>Br\u00fccke</w:t></w:r></w:p>
    <w:p><w:r><w:t xml:space="preserve">It was </w:t></w:r><w:del w:author="a > b"><w:r><w:delText>bad</w:delText></w:r></w:del><w:ins><w:r><w:t>good</w:t></w:r></w:ins><w:r><w:fldChar/><w:instrText>PAGE &lt;x></w:instrText><w:noBreakHyphen/><w:t>ish.</w:t></w:r></w:p>
    <w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>Boxed</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>Boxed</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent><w:t>Around</w:t></w:r></w:p>
    <w:p><w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>moved &#169; &#x3C;i></w:t></w:r></w:moveTo></w:p></w:body></w:document>`;
  const styles = `<w:styles><w:style w:type="paragraph" w:styleId='berschrift1'><w:name w:val="heading 1"/></w:style></w:styles>`;
  const found = await read(await archive({}, { "word/document.xml": body, "word/styles.xml": styles }), "brücke.docx");
  assert.deepEqual(found, { format: "html", text: "<h2>Brücke</h2>\n<p>It was good\u2011ish.</p>\n<p>Boxed</p>\n<p>Around</p>\n<p>moved &#169; &#x3C;i></p>\n" });
});

test("what is no Word document", async () => {
  await assert.rejects(read(new Blob(["text"]), "a.docx"), unreadable("corrupt"));
  await assert.rejects(read(await archive({}), "a.docx"), unreadable("office"));
  await assert.rejects(read(await archive({ password: "x" }, { "word/document.xml": "<w:p/>" }), "a.docx"), unreadable("encrypted"));
});

test("a document of one tag that never ends, and of instructions that do not, takes no longer than another", async () => {
  for (const body of [`<${"a".repeat(1 << 20)}`, "<?".repeat(1 << 19)]) {
    const found = await read(await archive({}, { "word/document.xml": `<w:p><w:t>Held.</w:t></w:p>${body}` }), "endless.docx");
    assert.deepEqual(found, { format: "html", text: "<p>Held.</p>\n" });
  }
});

/** @param {...string} lines */
const mail = (...lines) => new Blob([Buffer.from(lines.join("\r\n"), "latin1")]);

test("a mail of several parts: the HTML, with the subject as its title", async () => {
  const html = Buffer.from("<p>Der Hafen in <b>Köln</b> ist zu.</p><p>Zweiter Absatz.</p>", "latin1").toString("base64");
  const found = await read(
    mail(
      "From: Desk <desk@example.org>",
      "Subject: Fwd: =?UTF-8?Q?Hafen_in_K=C3=B6ln?= =?iso-8859-1?B?IGdlc3BlcnJ0?=",
      "MIME-Version: 1.0",
      'Content-Type: multipart/mixed; boundary="o"',
      "",
      "--o",
      'Content-Type: multipart/alternative; boundary="i"',
      "",
      "--i",
      "Content-Type: text/plain; charset=iso-8859-1",
      "Content-Transfer-Encoding: quoted-printable",
      "",
      "Der Hafen in K=F6ln ist zu.",
      "--i",
      "Content-Type: text/html; charset=iso-8859-1",
      "Content-Transfer-Encoding: base64",
      "",
      html,
      "--i--",
      "--o",
      "Content-Type: application/pdf",
      'Content-Disposition: attachment; filename="x.pdf"',
      "",
      "%PDF",
      "--o--",
    ),
    "desk.eml",
  );
  assert.ok("text" in found);
  assert.equal(found.format, "html");
  assert.match(found.text, /^<h1>Hafen in Köln gesperrt<\/h1>\n<p>Der Hafen in <b>Köln<\/b> ist zu\.<\/p>/);
});

for (const [charset, encoding, body] of /** @type {[string, string, string][]} */ ([
  ["windows-1251", "quoted-printable", "=CC=EE=F1=EA=E2=E0"],
  ["koi8-r", "base64", Buffer.from([0xed, 0xcf, 0xd3, 0xcb, 0xd7, 0xc1]).toString("base64")],
  ["utf-8", "8bit", Buffer.from("Москва").toString("latin1")],
])) {
  test(`a plain mail in ${charset}, ${encoding}`, async () => {
    const found = await read(mail(`Subject: Re: Wire`, `Content-Type: text/plain; charset=${charset}`, `Content-Transfer-Encoding: ${encoding}`, "", body), "wire.eml");
    assert.ok("text" in found);
    assert.equal(found.format, "text");
    assert.equal(found.text.trim(), "Wire\n\nМосква");
  });
}

test("mails with nothing in them, or with far too many parts inside each other", async () => {
  await assert.rejects(read(mail("Subject: Empty", "", ""), "a.eml"), unreadable("no-text"));
  const deep = Array.from({ length: 300 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`).join("");
  await assert.rejects(read(mail(deep), "deep.eml"), unreadable("corrupt"));
});

test("the reader of mails is the package that was pinned", () => {
  const source = "node_modules/postal-mime/dist/esm";
  for (const name of readdirSync(source).filter((each) => each.endsWith(".js") && each !== "types.js")) {
    assert.equal(readFileSync(`www/vendor/postal-mime/${name}`, "utf8").trim(), readFileSync(`${source}/${name}`, "utf8").replace(/^\/\/# sourceMappingURL=.*$/m, "").trim(), name);
  }
});

test("a saved analysis opens again", async () => {
  const pasted = `${FERRY}%MINIFYHTMLabcdef0123456789%\n\n&#34;We sail,&#34; said Farrugia&rsquo;s deputy , Rita Borg.\u00a0\u200b\n\nAdvertisement\n\nShare this:\n`;
  for (const analysis of [...ANALYSES.map(([, each]) => each), analysed(pasted)]) {
    const found = await read(new Blob([JSON.stringify(analysis)]), "saved.json");
    assert.ok("analysis" in found);
    assert.deepEqual(found.analysis, JSON.parse(JSON.stringify(analysis)));
  }
});

test("a list of texts is a batch, and any other JSON is refused", async () => {
  assert.deepEqual(await read(new Blob(['["One.", {"title": "Second", "text": "Two."}]']), "list.json"), {
    texts: [
      { name: "1", text: "One." },
      { name: "Second", text: "Two." },
    ],
  });
  for (const text of ["", "{}", "7", "null", "[1]", "[null]", '{"schema": "other"}', "{"]) await assert.rejects(read(new Blob([text]), "x.json"), unreadable("not-analysis"));
});

test("an analysis in which one number or word was changed is never opened as it is not", async () => {
  const analysis = analysed(FERRY);
  /** @type {((changed: any) => void)[]} */
  const changes = [
    (changed) => (changed.mentions[0].start = 1e9),
    (changed) => (changed.mentions[1].entity = 99),
    (changed) => (changed.mentions[0].text = "Other"),
    (changed) => (changed.entities[0].mentions = [98]),
    (changed) => (changed.entities[0].name = 7),
    (changed) => (changed.entities[0].roles = null),
    (changed) => (changed.article.text = "short"),
    (changed) => (changed.article.blocks[0].end = -1),
    (changed) => (changed.article.edits = [{ kind: "removed", rule: "x", start: 0, end: 0, sourceStart: 5, sourceEnd: 6, before: "a", after: "" }]),
    (changed) => (changed.quotes[0].speaker = 1.5),
    (changed) => (changed.dates = {}),
    (changed) => delete changed.checks,
    (changed) => (changed.quantities[0].value = "1"),
    (changed) => (changed.article.title = {}),
  ];
  for (const change of changes) {
    const changed = structuredClone(analysis);
    change(changed);
    await assert.rejects(read(new Blob([JSON.stringify(changed)]), "x.json"), unreadable("changed-analysis"), String(change));
  }
});

test("plain files keep the encoding they have, and others say what they are", async () => {
  assert.deepEqual(await read(new Blob([Buffer.from("café", "latin1")]), "a.txt"), { text: "café", format: "auto" });
  assert.deepEqual(await read(new Blob(["# Café"]), "a.md"), { text: "# Café", format: "auto" });
  assert.deepEqual(await read(new Blob(["<p>x"]), "a.htm"), { text: "<p>x", format: "html" });
  await assert.rejects(read(new Blob(["%PDF-1.7"]), "a.txt"), unreadable("pdf"));
});

test("a file of 500 MB is refused without being read", async () => {
  const file = Object.defineProperty(new File([], "huge.txt"), "size", { value: 500_000_000 });
  file.arrayBuffer = () => assert.fail("it was read");
  await assert.rejects(read(file, "huge.txt"), unreadable("large"));
});
