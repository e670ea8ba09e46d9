// Marks in textareas and in elements that can be edited, in Chromium.
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { fileURLToPath } from "node:url";
import { launch, serve } from "../../tests/embedding/browser.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** @param {string} styles */
const blank = (styles) => `<!doctype html><meta charset=utf-8><title>Fields</title>
<meta http-equiv=content-security-policy content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src ${styles}; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'">
<link rel=stylesheet href=/examples/fields/marks.css>
<div id=above></div>
<form><textarea id=area rows=8 cols=60></textarea></form>
<div id=rich contenteditable=true></div>
<script type=module src=/blank.js></script>`;
// `analyzer` is the engine itself, so that an analysis takes no longer than it must; what it is asked is kept.
const SCRIPT = `import init, { analyze } from "/dist/article-analyzer.js";
import { attach } from "/examples/fields/attach.js";
await init();
const asked = [];
const analyzer = { analyze: async (text, options) => (asked.push({ text, signal: options.signal }), analyze(text, { format: options.format })) };
const area = document.getElementById("area");
const rich = document.getElementById("rich");
let marks = [];
const attached = (element, options) => attach(element, analyzer, { pause: 0, onMarks: (now) => { marks = now; }, ...options });
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
Object.assign(globalThis, { analyze, analyzer, area, asked, attach, attached, rich, settled, marks: () => marks });`;

/** @type {Record<string, { type: string, body: string }>} */
const PAGES = { "/strict": { type: "text/html", body: blank("'self'") }, "/styled": { type: "text/html", body: blank("'self' 'unsafe-inline'") }, "/blank.js": { type: "text/javascript", body: SCRIPT } };

/** Words as writers and others put them in. */
const WORDS = ["x", " ", "Nairobi", "Marko Perić said so. ", "🚢", "👩‍👩‍👧", ", ", "é", "e\u0301", "the United Nations", "قالت وزيرة المالية ", "ראש הממשלה ", "\u202e", "\ud83d", "<img src=x onerror=alert(1)>", "</textarea><script>", "&lt;", "\u00a0"];
const TEXTS = [
  "Kofi Mensah of the World Bank said on Monday that Ghana had paid its share.",
  "“The bridge in Lisbon stays shut,” said Rui Costa 🌉, and Inés Duarte agreed.",
  "وقال Kofi Mensah إن البنك الدولي، World Bank، دفع حصته في Accra.",
  "It rained.",
  "The European Union and the African Union met in Addis Ababa, Palesa Nkosi told reporters.",
];

/** @type {import("@playwright/test").Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */
let site;
/** @type {import("@playwright/test").Page} */
let page;
/** Where pictures are compared. @type {import("@playwright/test").Page} */
let paper;
/** @type {string[]} */
let faults;

before(async () => {
  browser = await launch({ ignoreDefaultArgs: ["--hide-scrollbars"] });
  paper = await browser.newPage();
  site = await serve(ROOT, (path) => PAGES[path]);
});
after(async () => {
  await browser.close();
  site.close();
});
beforeEach(async () => {
  await page?.close();
  page = await browser.newPage({ viewport: { width: 800, height: 360 } });
  faults = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("dialog", (dialog) => faults.push(dialog.message()));
  await open("/strict");
});

/** @param {string} path */
async function open(path) {
  await page.goto(site.url + path);
  await page.waitForFunction(() => "settled" in globalThis);
}

/** Runs in the page, where the rest of the names are. */
const run = async (/** @type {string} */ script) => {
  const result = await page.evaluate(`(async () => { ${script} })()`);
  assert.deepEqual(faults, []);
  return result;
};

test("the page of the example marks both of its fields and lists what is named", async () => {
  await page.goto(`${site.url}/examples/fields/index.html`);
  const lists = page.locator("ul");
  await lists.nth(0).getByText("Ghana Ports and Harbours Authority, organization").waitFor();
  await lists.nth(1).getByText("Rui Costa, person").waitFor();
  await page.locator("#story").press("ControlOrMeta+End");
  await page.keyboard.type(" Yaw Boateng, a fisherman, lives in Kumasi.");
  await lists.nth(0).getByText("Kumasi, place").waitFor();
  const painted = await page.evaluate(() => [...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(String).sort()]).sort());
  assert.deepEqual(painted, [
    ["mention-organization", ["European Commission", "Ghana Ports and Harbours Authority", "World Bank"]],
    ["mention-person", ["Ama Owusu", "Inés Duarte", "Kofi Mensah", "Rui Costa", "Yaw Boateng"]],
    ["mention-place", ["Ghana", "Kumasi", "Lisbon", "Tema"]],
  ]);
  assert.deepEqual(faults, []);
});

// ── Edits ─────────────────────────────────────────────────────────────────────────────────────

/** Edits as a writer makes them, by the browser's own commands; the same each time. */
const EDITING = `
  let seed = 7;
  const chance = (below) => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0, Math.floor((seed / 2 ** 32) * below));
  const words = ${JSON.stringify(WORDS)};
  const texts = ${JSON.stringify(TEXTS)};
  const wrong = (edit) => { const mark = marks().find(({ range, text }) => String(range) !== text); if (mark) throw new Error("after edit " + edit + ": " + mark.text + " is at " + mark.range); };
  const same = (edit, told, anew) => { if (JSON.stringify(told) !== JSON.stringify(anew)) throw new Error("after edit " + edit + ":\\n" + JSON.stringify(told) + "\\n" + JSON.stringify(anew)); };
`;

test("over 1,000 random edits of a textarea every mark stands at its words, and only changed paragraphs are analysed", async () => {
  const { analysed, longest } = await run(`${EDITING}
    area.value = Array.from({ length: 10 }, (_, at) => texts[at % texts.length]).join("\\n");
    attached(area);
    area.focus();
    await settled();
    let longest = 0;
    asked.length = 0;
    for (let edit = 0; edit < 1000; edit++) {
      const at = chance(area.value.length + 1);
      area.setSelectionRange(at, Math.min(area.value.length, at + (chance(3) ? 0 : chance(12))));
      switch (chance(8)) {
        case 0: document.execCommand("delete"); break;
        case 1: document.execCommand("forwardDelete"); break;
        case 2: document.execCommand("insertText", false, "\\n"); break;
        case 3: document.execCommand("undo"); break;
        case 4: document.execCommand("redo"); break;
        case 5: area.setRangeText(words[chance(words.length)]); area.dispatchEvent(new InputEvent("input")); break;
        default: document.execCommand("insertText", false, words[chance(words.length)]);
      }
      if (area.value.length > 3000) { area.setSelectionRange(0, 800); document.execCommand("delete"); }
      await 0; // mutations are told
      wrong(edit);
      longest = Math.max(longest, area.value.length);
      if (edit % 10) continue;
      await settled();
      const told = marks().map(({ kind, text, range }) => [kind, text, range.startOffset, range.endOffset]);
      let begin = 0;
      const anew = area.value.split("\\n").flatMap((line) => {
        const at = begin;
        begin += line.length + 1;
        return analyze(line, { format: "text" }).mentions.map(({ kind, sourceStart, sourceEnd }) => [kind, line.slice(sourceStart, sourceEnd), at + sourceStart, at + sourceEnd]);
      });
      same(edit, told, anew);
    }
    return { analysed: asked.length, longest };`);
  assert.ok(longest > 1000);
  assert.ok(analysed < 2500, `${analysed} paragraphs were analysed for 1,000 edits`);
});

test("over 1,000 random edits of an element every mark stands at its words, and nothing else is put into it", async () => {
  await open("/styled"); // the browser's own commands write styles
  await run(`${EDITING}
    rich.style.whiteSpace = "pre-wrap"; // as in most editors; so innerText has every space
    rich.append(...texts.map((text) => Object.assign(document.createElement("p"), { textContent: text })));
    attached(rich);
    rich.focus();
    await settled();
    const commands = ["bold", "italic", "insertParagraph", "insertLineBreak", "delete", "forwardDelete", "undo", "redo", "insertUnorderedList", "indent", "outdent", "insertText", "insertText", "insertText", "insertText"];
    const select = () => {
      const nodes = [];
      const walker = document.createTreeWalker(rich, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) nodes.push(walker.currentNode);
      const node = nodes[chance(nodes.length)] ?? rich;
      const from = chance((node.length ?? 0) + 1);
      getSelection().setBaseAndExtent(node, from, node, Math.min(node.length ?? 0, from + (chance(3) ? 0 : chance(12))));
    };
    for (let edit = 0; edit < 1000; edit++) {
      select();
      const command = commands[chance(commands.length)];
      document.execCommand(command, false, command === "insertText" ? words[chance(words.length)] : undefined);
      if (rich.textContent.length > 3000) { getSelection().selectAllChildren(rich.firstChild); document.execCommand("delete"); }
      const written = rich.innerHTML;
      await 0;
      wrong(edit);
      if (edit % 10) continue;
      await settled();
      if (rich.innerHTML !== written) throw new Error("the element was changed after edit " + edit);
      const told = marks().map(({ kind, text }) => [kind, text.replaceAll("\\n", "")]);
      const anew = rich.innerText.split("\\n").flatMap((line) => analyze(line, { format: "text" }).mentions.map(({ kind, sourceStart, sourceEnd }) => [kind, line.slice(sourceStart, sourceEnd)]));
      same(edit, told, anew);
    }`);
});

test("what is undone is what was typed, and no more", async () => {
  for (const field of ["area", "rich"]) {
    await run(`attached(${field}); ${field}.focus()`);
    await page.keyboard.type("Ama Owusu left Accra");
    await page.keyboard.press("Enter");
    await page.keyboard.type("for Nairobi.");
    await run(`await settled(); if (marks().length !== 3) throw new Error("no marks")`);
    for (let press = 0; press < 12; press++) await page.keyboard.press("ControlOrMeta+z");
    assert.equal(await run(`await settled(); return ${field}.value ?? ${field}.textContent`), "");
    assert.equal(await run(`return marks().length`), 0);
    for (let press = 0; press < 12; press++) await page.keyboard.press("ControlOrMeta+Shift+z");
    assert.match(await run(`await settled(); return ${field}.value ?? ${field}.innerText`), /^Ama Owusu left Accra\n+for Nairobi\.$/);
  }
});

test("what an input method composes is left alone, and analysed when it is written", async () => {
  for (const field of ["area", "rich"]) {
    await run(`attached(${field}); ${field}.focus(); document.execCommand("insertText", false, "Kofi Mensah met "); await settled(); asked.length = 0`);
    const keyboard = await page.context().newCDPSession(page);
    for (const text of ["n", "ni", "nih", "日本"]) {
      await keyboard.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
      assert.deepEqual(await run(`await settled(); return [asked.length, marks().map(({ text }) => text)]`), [0, ["Kofi Mensah"]]);
    }
    await keyboard.send("Input.insertText", { text: "日本 Ama Owusu" });
    assert.deepEqual(await run(`await settled(); return [asked.map(({ text }) => text), marks().map(({ text }) => text)]`), [["Kofi Mensah met 日本 Ama Owusu"], ["Kofi Mensah", "Ama Owusu"]]);
  }
});

test("what a program writes is marked, too", async () => {
  await run(`attached(rich); rich.append("Ama Owusu of Accra"); await settled(); if (marks().length !== 2) throw new Error("no marks")`);
  assert.deepEqual(await run(`rich.replaceChildren("Rui Costa of Lisbon"); await 0; const at = marks().length; await settled(); return [at, ...marks().map(({ text }) => text)]`), [0, "Rui Costa", "Lisbon"]);
  await run(`globalThis.field = attached(area); area.value = "Inés Duarte of Porto"; field.refresh(); await settled()`);
  assert.deepEqual(await run(`return marks().map(({ text }) => text)`), ["Inés Duarte", "Porto"]);
  assert.deepEqual(await run(`area.form.reset(); await settled(); return marks()`), []);
});

test("paragraphs are those that are seen", async () => {
  const paragraphs = await run(`
    const { paragraphs } = await import("/examples/fields/paragraphs.js");
    const h = (name, ...children) => { const element = document.createElement(name); element.append(...children); return element; };
    const chip = h("span", "Lisbon"); chip.style.display = "inline-block"; chip.contentEditable = "false";
    const wide = h("span", "a block"); wide.style.display = "block";
    const hidden = h("span", "unseen"); hidden.style.display = "none";
    const kept = h("pre", "one\\ntwo\\n\\nthree");
    rich.append("Before", h("div", "in ", h("b", "Bo", h("i", "ld")), ", ", chip, ".", h("div", "inner"), "after"), "loose", h("br"), "line", wide, h("ul", h("li", "first"), h("li", h("p", "second"))),
      h("p", hidden), h("p", "source\\ntext"), kept, h("p", "Kofi", h("img"), "Mensah"), h("p", " "), h("textarea", "no text of the element"), "end");
    return paragraphs(rich).map(({ text }) => text);`);
  assert.deepEqual(paragraphs, ["Before", "in Bold, Lisbon.", "inner", "after", "loose", "line", "a block", "first", "second", "source\ntext", "one", "two", "three", "Kofi\ufffcMensah", "\ufffcend"]);
});

// ── Looks ─────────────────────────────────────────────────────────────────────────────────────

const LONG = [...TEXTS, "", "\ttabs\tand  spaces   ", "wordwithoutend".repeat(12), "🚢👩‍👩‍👧e\u0301", "السلام عليكم ".repeat(12), ""].join("\n");

/** Textareas of all sorts. @type {[what: string, style: Record<string, string>, attributes?: Record<string, string>][]} */
const AREAS = [
  ["as it comes", {}],
  ["with a border, padding and a part of a pixel", { boxSizing: "border-box", width: "333.3px", padding: "3px 11.5px 7px 2px", border: "2.5px solid gray" }],
  ["in large spaced letters", { font: "italic 600 21px/36px serif", letterSpacing: "1.5px", wordSpacing: "4px", textIndent: "2em", tabSize: "3" }],
  ["from right to left", { width: "300px" }, { dir: "rtl" }],
  ["in the direction of each paragraph", { width: "300px" }, { dir: "auto" }],
  ["without wrapping", { width: "300px" }, { wrap: "off" }],
  ["with words that break anywhere, in capitals", { wordBreak: "break-all", textTransform: "uppercase", width: "210px" }],
  ["centred, in a box that is placed", { textAlign: "center", position: "relative", margin: "40px 13px", height: "90px" }],
];

test("the mirror's letters lie on those of its textarea", async () => {
  for (const [what, style, attributes = {}] of AREAS) {
    await run(`globalThis.field?.detach();
      globalThis.area = area.parentElement.appendChild(Object.assign(document.createElement("textarea"), { rows: 8, cols: 60, spellcheck: false, value: ${JSON.stringify(LONG)} }));
      area.previousElementSibling.remove();
      Object.assign(area.style, { resize: "none", outline: "none" }, ${JSON.stringify(style)});
      for (const [name, value] of Object.entries(${JSON.stringify(attributes)})) area.setAttribute(name, value);
      globalThis.field = attached(area);
      await settled();
      CSS.highlights.clear()`);
    for (const part of [0.37, 1]) {
      await run(`area.scrollTop = (area.scrollHeight - area.clientHeight) * ${part}; area.scrollLeft = ${part} * 80 * (area.dir === "rtl" ? -1 : 1); area.style.color = "black"`);
      const written = await page.screenshot();
      await run(`area.style.color = "transparent"; document.querySelector("[inert]").style.color = "black"`);
      const mirrored = await page.screenshot();
      await run(`area.style.color = ""; document.querySelector("[inert]").style.color = "transparent"`);
      assert.ok((await difference(written, mirrored)) < 8, `${what}, scrolled by ${part}`);
    }
  }
});

/**
 * How far apart the colours of two pictures are at the most, of 255.
 *
 * @param {Buffer} one
 * @param {Buffer} other
 */
function difference(one, other) {
  return paper.evaluate(async (pictures) => {
    const [pixels = [], others = []] = await Promise.all(pictures.map(async (picture) => {
      const image = Object.assign(new Image(), { src: `data:image/png;base64,${picture}` });
      await image.decode();
      const canvas = /** @type {OffscreenCanvasRenderingContext2D} */ (new OffscreenCanvas(image.width, image.height).getContext("2d"));
      canvas.drawImage(image, 0, 0);
      return canvas.getImageData(0, 0, image.width, image.height).data;
    }));
    return pixels.reduce((most, colour, at) => Math.max(most, Math.abs(colour - (others[at] ?? 0))), 0);
  }, [one.toString("base64"), other.toString("base64")]);
}

test("the mirror goes where the textarea goes", async () => {
  const apart = `await settled(); await new Promise(requestAnimationFrame); await settled(); const one = area.getBoundingClientRect(), other = document.querySelector("[inert]").getBoundingClientRect(); return [Math.round(other.left - one.left - area.clientLeft), Math.round(other.top - one.top - area.clientTop), other.width - area.clientWidth < 1]`;
  const there = [0, 0, true];
  assert.deepEqual(await run(`attached(area); ${apart}`), there);
  assert.deepEqual(await run(`document.getElementById("above").style.height = "77px"; ${apart}`), there);
  assert.deepEqual(await run(`document.body.style.padding = "50px"; area.style.width = "200px"; ${apart}`), there);
  assert.deepEqual(await run(`area.value = "line\\n".repeat(50); area.dispatchEvent(new InputEvent("input")); ${apart}`), there);
  assert.deepEqual(await run(`document.body.style.cssText = "display: grid; grid-template-columns: 1fr 2fr; position: relative; margin: 3px"; ${apart}`), there);
  assert.deepEqual(await run(`rich.before(area); area.dispatchEvent(new InputEvent("input")); ${apart}`), there);
});

// ── Ends ──────────────────────────────────────────────────────────────────────────────────────

test("detach() leaves nothing behind, and asks for nothing more", async () => {
  await run(`
    const inside = () => document.documentElement.outerHTML;
    area.textContent = "Kofi Mensah of Accra";
    rich.append("Rui Costa of Lisbon");
    const before = inside();
    const never = { analyze: (text, { signal }) => new Promise((resolve, reject) => { asked.push({ text, signal }); signal.addEventListener("abort", () => reject(signal.reason)); }) };
    const errors = [];
    const fields = [attached(area), attached(rich), attach(area, never, { pause: 0, onError: (error) => errors.push(error) })];
    await settled();
    if (CSS.highlights.size !== 2 || marks().length !== 2) throw new Error("no marks");
    for (const field of fields) field.detach();
    if (inside() !== before) throw new Error(inside());
    if (CSS.highlights.size !== 0) throw new Error("highlights stay");
    const open = asked.filter(({ signal }) => !signal.aborted);
    if (open.length > 0) throw new Error("jobs stay");
    asked.length = 0;
    area.value += "Ama Owusu";
    area.dispatchEvent(new InputEvent("input"));
    rich.append("Ama Owusu");
    await settled();
    if (asked.length + errors.length + CSS.highlights.size > 0) throw new Error("it goes on");`);
});

test("nothing leaks over 300 times", async () => {
  const inspector = await page.context().newCDPSession(page);
  await inspector.send("Performance.enable");
  const counted = async () => {
    await run(`for (let time = 0; time < 100; time++) { area.value = rich.textContent = "Kofi Mensah of Accra " + time; const fields = [attached(area), attached(rich)]; if (time % 10 === 0) await settled(); for (const field of fields) field.detach(); } asked.length = 0; await settled()`);
    await inspector.send("HeapProfiler.collectGarbage");
    const { metrics } = await inspector.send("Performance.getMetrics");
    return Object.fromEntries(metrics.filter(({ name }) => ["Nodes", "JSEventListeners"].includes(name)).map(({ name, value }) => [name, value]));
  };
  await counted();
  const first = await counted();
  assert.deepEqual(await counted(), first);
});

test("a paragraph whose analysis failed is told of and read again, and holds up no other", async () => {
  const result = await run(`
    let failures = 1;
    const errors = [];
    area.value = "Kofi Mensah left.\\nAma Owusu stayed.";
    attach(area, { analyze: async (text) => { if (failures-- > 0) throw new Error("the worker is gone"); return analyze(text); } }, { pause: 0, onMarks: (now) => { globalThis.found = now; }, onError: ({ message }) => errors.push(message) });
    await settled();
    const first = found.map(({ text }) => text);
    area.focus(); document.execCommand("insertText", false, " ");
    await settled();
    return [errors, first, found.map(({ text }) => text)];`);
  assert.deepEqual(result, [["the worker is gone"], ["Ama Owusu"], ["Kofi Mensah", "Ama Owusu"]]);
});

test("a listener that throws stops nothing", async () => {
  const fault = page.waitForEvent("pageerror");
  await page.evaluate(`attached(rich, { onMarks: (now) => { globalThis.told = now.length; if (now.length === 1) throw new Error("the page's own"); } }); rich.append("Kofi Mensah left."); settled()`);
  await fault;
  assert.deepEqual(faults.splice(0), ["Error: the page's own"]);
  assert.equal(await run(`rich.append(" Ama Owusu stayed."); await settled(); return told`), 2);
});

test("an analysis that comes late marks only what it is of", async () => {
  const result = await run(`
    const waiting = [];
    area.value = "Kofi Mensah left Accra.";
    attached(area, {});
    await settled();
    const late = { analyze: (text) => new Promise((resolve) => waiting.push(() => resolve(analyze(text)))) };
    attach(rich, late, { pause: 0, onMarks: (now) => { globalThis.found = now; } });
    rich.append("Kofi Mensah left Accra.");
    await settled();
    rich.firstChild.insertData(0, "Zadar, ");
    waiting.shift()();
    await settled();
    const between = globalThis.found?.length ?? 0;
    waiting.shift()();
    await settled();
    return [between, found.map(({ text, range }) => [text, String(range)])];`);
  assert.equal(result[0], 0);
  assert.ok(result[1].length >= 2 && result[1].every((/** @type {string[]} */ [text, there]) => text === there));
});

test("what is too long is not marked", async () => {
  assert.deepEqual(await run(`rich.append("Kofi Mensah left."); attached(rich, { maxLength: 20 }); await settled(); const at = marks().length; rich.append(" It rained."); await settled(); return [at, marks().length]`), [1, 0]);
  assert.deepEqual(await run(`area.value = "Kofi Mensah left."; const field = attached(area, { maxLength: 20 }); await settled(); const at = marks().length; area.value += " It rained."; field.refresh(); await settled(); const long = marks().length; area.value = "Ama Owusu left."; field.refresh(); await settled(); return [at, long, marks().map(({ text }) => text)]`), [1, 0, ["Ama Owusu"]]);
});

test("a long text is laid out and marked in slices, and an edit between them is heeded", async () => {
  for (const field of ["area", "rich"]) {
    const result = await run(`
      const text = Array.from({ length: 1500 }, (_, at) => "Kofi Mensah and Ama Owusu met in Accra, " + at + ".").join("\\n");
      let made = 0, longest = 0, most = 0, before = 0;
      const { setStart } = Range.prototype;
      Range.prototype.setStart = function (...place) { made++; return setStart.apply(this, place); };
      const { replaceData } = Text.prototype;
      Text.prototype.replaceData = function (from, count, words) { longest = Math.max(longest, words.length); return replaceData.call(this, from, count, words); };
      const task = () => { most = Math.max(most, made - before); before = made; beat = setTimeout(task); };
      let beat = setTimeout(task);
      const quick = { analyze: async (line) => { const names = line.match(/Kofi Mensah|Ama Owusu|Accra/g) ?? []; return { mentions: names.map((name) => ({ kind: "person", sourceStart: line.indexOf(name), sourceEnd: line.indexOf(name) + name.length })) }; } };
      ${field}.style.whiteSpace = "pre-wrap";
      if (${field} === area) area.value = text; else rich.textContent = text;
      let times = 0;
      attach(${field}, quick, { pause: 0, onMarks: (now) => { globalThis.found = now; times++; } });
      while (made < 2000) await new Promise((next) => setTimeout(next)); // some are made
      const early = times;
      if (${field} === area) { area.value = "Kofi Mensah" + text.slice(25); area.dispatchEvent(new InputEvent("input")); } else rich.firstChild.deleteData(11, 14);
      while (!globalThis.found || found.length !== 4499) await settled();
      clearTimeout(beat);
      return { early, most, longest, right: found.every(({ range, text }) => String(range) === text), first: found.slice(0, 2).map(({ text }) => text), last: found.at(-1).text };`);
    assert.deepEqual(result, { early: 0, most: 1000, longest: field === "area" ? 16_384 : 0, right: true, first: ["Kofi Mensah", "Accra"], last: "Accra" });
  }
});

test("a browser without highlights has the list", async () => {
  assert.deepEqual(await run(`delete globalThis.Highlight; Object.defineProperty(CSS, "highlights", { value: undefined }); area.value = "Kofi Mensah left."; const field = attached(area); await settled(); const found = marks().map(({ text }) => text); field.detach(); return found`), ["Kofi Mensah"]);
});

test("what cannot be written in is refused", async () => {
  assert.match(await run(`try { attach(document.body, analyzer) } catch (error) { return String(error) }`), /^TypeError: attach\(\) takes a textarea or an element that can be edited/);
});
