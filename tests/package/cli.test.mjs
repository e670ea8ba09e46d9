// The two command line programs and the package: the same bytes in, the same bytes out.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync, readdirSync, writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { analyze, initSync } from "../../dist/article-analyzer.js";

const PROGRAMS = /** @type {Record<string, string[]>} */ ({
  Node: [process.execPath, "dist/cli/main.js"],
  native: ["target/release/article-analyzer"],
});

const folder = mkdtempSync(join(tmpdir(), "article-analyzer-"));
after(() => rmSync(folder, { recursive: true }));

/**
 * @param {string} program
 * @param {string[]} args
 * @param {string | Buffer} [input]
 */
function run(program, args, input = "") {
  const [command = "", ...before] = PROGRAMS[program] ?? [];
  const { status, stdout, stderr } = spawnSync(command, [...before, ...args], { input, maxBuffer: 1e9 });
  return { status, stdout: stdout.toString(), stderr: stderr.toString() };
}

/** @type {Record<string, string | Buffer>} */
const INPUTS = {
  "nothing": "",
  "white space": " \n\t\r\n",
  "a mark of the byte order": "\ufeffThe mayor of Lagos said on Monday that 3.5 million people voted.\n",
  "lines of Windows": "Ferry strike\r\n\r\nBy Inés Duarte\r\n\r\nSPLIT, Croatia — Marko Perić said 40% stayed away.\r\n",
  "bytes that are no UTF-8": Buffer.from([...Buffer.from("The caf"), 0xe9, ...Buffer.from(" of Jos"), 0xf0, 0x9f, 0x98, ...Buffer.from(" in Accra "), 0xed, 0xa0, 0xbd, 0xc0, 0xaf, ...Buffer.from(" closed, said Ama Owusu.")]),
  "characters of two units": "🚢 The port of Pirae\u0075s \u{1d4d0} closed on 3 May 2021, Eleni Vlachou said. 🌊 It moved €1.2 billion.\n",
  "numbers small and large": "It weighs 0.0000001 kg, or 1,000,000,000,000,000,000,000,000 atoms; some 33.333 percent, and more than 7 people.\n",
};
for (const name of readdirSync("tests/articles").filter((name) => /\.(?:txt|html)$/.test(name))) INPUTS[name] = readFileSync(join("tests/articles", name));

for (const [what, input] of Object.entries(INPUTS)) {
  test(`the same bytes from all for ${what}`, () => {
    initSync();
    const file = join(folder, "input");
    writeFileSync(file, input);
    const pasted = new TextDecoder("utf-8", { ignoreBOM: true }).decode(Buffer.from(input));
    const expected = { status: 0, stdout: JSON.stringify(analyze(pasted, { format: "text", publishedOn: "2021-05-06" })) + "\n", stderr: "" };
    for (const program of Object.keys(PROGRAMS)) {
      const options = ["--json", "--publishedOn", "2021-05-06", "--format=text"];
      assert.deepEqual(run(program, [...options, file]), expected, program);
      assert.deepEqual(run(program, options, input), expected, program);
      assert.equal(run(program, ["--text", file]).stdout, `${analyze(pasted).article.text}\n`, program);
    }
  });
}

const LINES = [
  `\ufeff{"id": "first", "text": "The mayor of Lagos spoke on Monday.", "publishedOn": "2021-05-06"}`,
  `{"id": 2.50, "text": "<p>Kofi Mensah <b>of Accra</b> said so.", "format": "html"}\r`,
  ``,
  ` \t`,
  `{"text": "half a pair \\ud83d, a pair \\ud83d\\ude42, none \\\\ud83d", "format": null}`,
  `{"id": "kept", "text": "Paris &amp; London", "keep": [{"start": 6, "end": 11}]}`,
  `{"id": "misused", "text": "Paris", "keep": [{"start": 6, "end": 11}]}`,
  `{"id": "misused", "text": "Paris", "keep": {"start": 6}}`,
  `{"id": "misused", "text": "Paris", "format": "rtf"}`,
  `{"id": "misused", "text": "Paris", "publishedOn": "soon"}`,
  `{"id": "misused", "text": "Paris", "publishedOn": 5}`,
  `{"id": "long", "text": "${"a".repeat(120)}"}`,
  `{"id": {}, "text": "An object is no id."}`,
  `{"id": "no text"}`,
  `["text"]`,
  `null`,
  `{"id": "broken", "text"`,
  `{"id": "bytes", "text": "Jos\u00e9 \u2028 \u007f \\u0000"}`,
  `{"id": "last", "text": "It has no end of line."}`,
].join("\n");

test("JSON lines: an answer for each line, in order, the same from both", () => {
  const [node, native] = Object.keys(PROGRAMS).map((program) => run(program, ["--jsonl", "--maxLength=100"], LINES));
  assert.deepEqual(node, native);
  assert.equal(node?.status, 0);
  const answers = node?.stdout.trimEnd().split("\n").map((line) => JSON.parse(line)) ?? [];
  assert.deepEqual(
    answers.map(({ id, analysis, error }) => [id, analysis ? analysis.schema : error.code]),
    [
      ...["first", 2.5, null, "kept"].map((id) => [id, "article-analysis/1"]),
      ...Array(5).fill(["misused", "invalid-options"]),
      ["long", "too-large"],
      [null, "article-analysis/1"],
      ["no text", "invalid-line"],
      ...Array(3).fill([null, "invalid-line"]),
      ["bytes", "article-analysis/1"],
      ["last", "article-analysis/1"],
    ],
  );
  assert.equal(answers[0].analysis.article.publishedOn, "2021-05-06");
  assert.equal(answers[2].analysis.article.text, "half a pair \ufffd, a pair 🙂, none \\ud83d");
  assert.equal(answers[3].analysis.article.text, "Paris &amp; London");
  assert.match(answers[12].error.message, /^Line 15 /);
});

for (const program of Object.keys(PROGRAMS)) {
  test(`${program}: misuse ends with 2, an article that is refused with 1, each said in one line`, () => {
    for (const [args, status, words] of /** @type {[string[], number, RegExp][]} */ ([
      [["--rtf"], 2, /--rtf is no option/],
      [["--format"], 2, /--format needs a value/],
      [["--format", "rtf"], 2, /--format is auto, text or html/],
      [["--json=yes"], 2, /--json is no option that takes a value/],
      [["--maxLength=-1"], 2, /--maxLength is a count/],
      [["--publishedOn=soon"], 2, /publishedOn is a day/],
      [["--jsonl", "--publishedOn=soon"], 2, /publishedOn is a day/],
      [["one", "two"], 2, /one FILE at a time/],
      [[join(folder, "missing")], 1, /missing cannot be read/],
      [["--maxLength=3"], 1, /The text has 4 characters; the limit is 3/],
    ])) {
      const { status: ended, stdout, stderr } = run(program, args, "Oslo");
      assert.deepEqual([ended, stdout], [status, ""], args.join(" "));
      assert.match(stderr, words);
      assert.match(stderr, /^article-analyzer: .+\n$/);
    }
    const version = JSON.parse(readFileSync("dist/package.json", "utf8")).version;
    assert.deepEqual(run(program, ["--version"]), { status: 0, stdout: `${version}\n`, stderr: "" });
    assert.deepEqual(run(program, ["-h"]), { status: 0, stdout: readFileSync("src/cli/usage.txt", "utf8"), stderr: "" });
    assert.equal(run(program, ["-", "--text"], "Oslo").stdout, "Oslo\n");
  });

  test(`${program}: articles stream through; who reads slowly holds them up, who stops ends it`, async () => {
    const [command = "", ...before] = PROGRAMS[program] ?? [];
    const child = spawn(command, [...before, "--jsonl"], { stdio: ["pipe", "pipe", "inherit"] });
    const line = `${JSON.stringify({ id: 1, text: "Kofi Mensah of Accra spoke. ".repeat(300) })}\n`;
    let written = 0;
    // As much as it takes while nobody reads.
    while (written < 5000) {
      written += 1;
      if (!child.stdin.write(line) && (await Promise.race([once(child.stdin, "drain"), late()])) === "late") break;
    }
    assert.ok(written < 500, `${program} took in ${written} articles of which nobody read the analysis`);
    // An answer comes before the input ends.
    const [chunk] = await once(child.stdout, "data");
    assert.match(chunk.toString(), /^\{"id":1,"analysis":\{/);
    child.stdin.on("error", () => {}); // the program may end before it has read all
    child.stdout.destroy();
    child.stdin.end();
    const [status] = await once(child, "close");
    assert.equal(status, 0);
  });
}

function late() {
  return new Promise((resolve) => setTimeout(resolve, 3000, "late"));
}
