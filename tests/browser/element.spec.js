import { expect, test } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { FLOOD_PLAIN, PORT_STRIKE } from "./articles.js";
import { document as pageOf, host } from "./embedding.js";

const SITE = "https://cms.example";
const DEFINE = `<script type="module" src="/element/define.js"></script>`;

/**
 * @param {import("@playwright/test").Page} page
 * @param {string} body
 * @param {string} [head]
 */
async function open(page, body, head = DEFINE) {
  await host(page.context(), SITE, { "/": { body: pageOf(body, head) } });
  await page.goto(`${SITE}/`);
}

/** What `page.evaluate` gives a program of the page. @typedef {import("../../www/element/element.js").ArticleAnalyzerElement} Analyzer */

test("one line gives a box and a result", async ({ page }) => {
  await open(page, "<article-analyzer></article-analyzer>");
  await page.getByLabel("Paste an article as you found it").fill(PORT_STRIKE);
  await expect(page.locator("#article")).toContainText("Rodrigo Salinas");
  await expect(page.getByRole("tab", { name: /What was changed/ })).toBeVisible();
  await page.getByRole("button", { name: "Edit" }).or(page.getByRole("button", { name: "Done" })).click();
  await page.getByRole("button", { name: "Clear" }).click();
  await expect(page.locator("#result")).toBeHidden();
});

test("where the box cannot be loaded the element says so, and asks for it again", async ({ page }) => {
  await host(page.context(), SITE, { "/": { body: pageOf("<article-analyzer></article-analyzer>", DEFINE) } });
  await page.route("**/own-box.js", (route) => route.abort());
  await page.goto(`${SITE}/`);
  await expect(page.getByRole("alert")).toContainText("could not be loaded");
  await page.unroute("**/own-box.js");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await page.getByLabel("Paste an article as you found it").fill(PORT_STRIKE);
  await expect(page.locator("#article")).toContainText("Rodrigo Salinas");
});

test("properties and attributes that came before the definition are heeded", async ({ page }) => {
  await open(page, `<article-analyzer id="early" views="article changes" readonly></article-analyzer><article-analyzer id="marked" value="The mayor of Paris spoke in London."></article-analyzer>`, "");
  await page.evaluate((text) => {
    const early = /** @type {any} */ (document.getElementById("early"));
    early.options = { publishedOn: "2023-11-07" };
    early.value = text;
  }, PORT_STRIKE);
  await page.addScriptTag({ type: "module", url: "/element/define.js" });
  const early = page.locator("#early");
  await expect(early.locator("#article")).toContainText("Rodrigo Salinas");
  await expect(page.locator("#marked #article")).toContainText("The mayor of Paris");
  await expect(early.getByRole("tab")).toHaveText([/^Article/, /^What was changed/]);
  await expect(early.locator("textarea")).toBeHidden();
  expect(await early.evaluate((/** @type {Analyzer} */ element) => element.analysis?.article.publishedOn)).toBe("2023-11-07");
});

test("the limit is the one that the options give", async ({ page }) => {
  await open(page, "<article-analyzer></article-analyzer>");
  const analyzer = page.locator("article-analyzer");
  await analyzer.evaluate((/** @type {Analyzer} */ element) => (element.options = { maxLength: 40 }));
  await page.getByLabel("Paste an article as you found it").fill(PORT_STRIKE);
  await expect(page.getByText(/the limit is 40/)).toBeVisible();
});

test("a saved analysis does not take over the day that was set for the article before it", async ({ page }) => {
  await open(page, "<article-analyzer></article-analyzer>");
  await page.getByLabel("Paste an article as you found it").fill(PORT_STRIKE);
  const analyzer = page.locator("article-analyzer");
  await expect(page.locator("#article")).toContainText("Rodrigo Salinas");
  await page.getByLabel(/Published/).fill("2021-04-05");
  await expect.poll(() => analyzer.evaluate((/** @type {Analyzer} */ element) => element.analysis?.article.publishedOn)).toBe("2021-04-05");
  await analyzer.evaluate((/** @type {Analyzer} */ element) => {
    const saved = structuredClone(element.analysis);
    if (!saved) throw new Error("nothing to show");
    saved.article.publishedOn = "2020-01-02";
    element.analysis = saved;
  });
  await expect(page.getByLabel(/Published/)).toHaveValue("2020-01-02");
  expect(await analyzer.evaluate((/** @type {Analyzer} */ element) => element.work?.publishedOn ?? "")).toBe("");
});

test("events tell of an analysis, of a choice and of a failure", async ({ page }) => {
  await open(page, "<article-analyzer></article-analyzer>");
  await page.evaluate(() => {
    const heard = (/** @type {any} */ (window).heard = /** @type {any[]} */ ([]));
    for (const type of ["analysis", "mention-select", "error"]) document.querySelector("article-analyzer")?.addEventListener(type, (event) => heard.push([type, /** @type {CustomEvent} */ (event).detail]));
  });
  const analyzer = page.locator("article-analyzer");
  await analyzer.evaluate((/** @type {Analyzer} */ element, text) => (element.value = text), PORT_STRIKE);
  await analyzer.locator("#article mark").first().click();
  await analyzer.evaluate((/** @type {Analyzer} */ element) => (element.options = { publishedOn: "next week" }));
  await expect.poll(() => page.evaluate(() => /** @type {any} */ (window).heard.map((/** @type {[string, any]} */ [type]) => type))).toEqual(["analysis", "mention-select", "error"]);
  const [[, analysis], [, choice], [, failure]] = await page.evaluate(() => /** @type {any} */ (window).heard.map((/** @type {[string, any]} */ [type, detail]) => [type, { ...detail, code: detail.error?.code }]));
  expect(analysis.value).toBe(PORT_STRIKE);
  expect(analysis.analysis.mentions[choice.mention].entity).toBe(choice.entity);
  expect(failure.code).toBe("invalid-options");
});

test("a finished analysis can be shown, with its changes", async ({ page }) => {
  await open(page, `<article-analyzer id="one"></article-analyzer><article-analyzer id="two" readonly></article-analyzer>`);
  const [one, two] = [page.locator("#one"), page.locator("#two")];
  await one.evaluate((/** @type {Analyzer} */ element, text) => (element.value = text), PORT_STRIKE);
  await expect(one.locator("#article")).toContainText("Rodrigo Salinas");
  const analysis = await one.evaluate((/** @type {Analyzer} */ element) => JSON.parse(JSON.stringify(element.analysis)));
  await two.evaluate((/** @type {Analyzer} */ element, given) => (element.analysis = given), analysis);
  await expect(two.locator("#article")).toHaveText(await one.locator("#article").evaluate((element) => element.textContent));
  expect(await two.evaluate((/** @type {Analyzer} */ element) => element.value)).toBe(PORT_STRIKE);
  await two.getByRole("tab", { name: /What was changed/ }).click();
  await expect(two.locator("del", { hasText: "&quot;" }).first()).toBeVisible();
  await expect(two.getByRole("button", { name: /^Keep/ })).toHaveCount(0);
});

test("two elements share one worker and one engine, and keep apart what they show", async ({ page }) => {
  /** @type {string[]} */
  const asked = [];
  page.context().on("request", (request) => asked.push(new URL(request.url()).pathname));
  await open(page, `<article-analyzer id="one"></article-analyzer><article-analyzer id="two"></article-analyzer>`);
  await page.evaluate(([one, two]) => {
    /** @type {any} */ (document.getElementById("one")).value = one;
    /** @type {any} */ (document.getElementById("two")).value = two;
  }, [PORT_STRIKE, FLOOD_PLAIN]);
  await expect(page.locator("#one #article")).toContainText("Rodrigo Salinas");
  await expect(page.locator("#two #article")).toContainText("Marijke Visser");
  expect(page.workers()).toHaveLength(1);
  expect(asked.filter((path) => path.endsWith(".wasm"))).toHaveLength(1);
  await page.locator("#one mark").first().click();
  await expect(page.locator("#two mark.current")).toHaveCount(0);
});

test("an element that is moved keeps its text, its result and its place", async ({ page }) => {
  await open(page, `<div id="here"><article-analyzer></article-analyzer></div><div id="there"></div>`);
  const analyzer = page.locator("article-analyzer");
  await analyzer.evaluate((/** @type {Analyzer} */ element, text) => (element.value = text), PORT_STRIKE);
  await analyzer.getByRole("tab", { name: /What was changed/ }).click();
  await analyzer.evaluate((element) => document.getElementById("there")?.append(element));
  await expect(page.locator("#there #view-changes del").first()).toBeVisible();
  await analyzer.getByRole("tab", { name: "Article" }).click();
  await analyzer.locator("#article mark").first().click();
  await expect(analyzer.locator("mark.current")).toHaveCount(1);
  expect(await analyzer.evaluate((/** @type {Analyzer} */ element) => element.value)).toBe(PORT_STRIKE);
});

test("a thousand elements that came and went leave nothing", async ({ page }) => {
  await open(page, "<article-analyzer></article-analyzer>");
  const first = page.locator("article-analyzer");
  await first.evaluate((/** @type {Analyzer} */ element, text) => (element.value = text), PORT_STRIKE);
  await expect(first.locator("#article")).toContainText("Rodrigo Salinas");
  const session = await page.context().newCDPSession(page);
  const count = async () => {
    await session.send("HeapProfiler.collectGarbage");
    const { result } = await session.send("Runtime.evaluate", { expression: "customElements.get('article-analyzer').prototype" });
    const { objects } = await session.send("Runtime.queryObjects", { prototypeObjectId: result.objectId ?? "" });
    const { result: length } = await session.send("Runtime.callFunctionOn", { functionDeclaration: "function () { return this.length }", objectId: objects.objectId ?? "", returnByValue: true });
    await session.send("Runtime.releaseObject", { objectId: objects.objectId ?? "" });
    return length.value;
  };
  await page.evaluate(async (text) => {
    for (let turn = 0; turn < 1000; turn += 1) {
      const element = /** @type {any} */ (document.createElement("article-analyzer"));
      document.body.append(element);
      if (turn % 100 === 0) {
        element.value = text;
        await new Promise((resolve) => element.addEventListener("analysis", resolve));
      }
      await element.ready;
      element.shadowRoot.querySelector("mark")?.click();
      element.shadowRoot.getElementById("along").click();
      element.remove();
      document.body.append(element);
      element.remove();
    }
  }, FLOOD_PLAIN);
  await expect.poll(count).toBe(1);
  expect(page.workers()).toHaveLength(1);
});

test("a form sends the text, the clean text and the analysis; it can be reset, disabled and asked whether it is valid", async ({ page }) => {
  await open(page, `<form><fieldset><article-analyzer name="story" required></article-analyzer></fieldset><button type="reset">Reset</button></form>`);
  const analyzer = page.locator("article-analyzer");
  await expect(page.getByRole("textbox")).toBeVisible();
  const valid = () => page.evaluate(() => document.forms[0]?.checkValidity());
  expect(await valid()).toBe(false);
  await analyzer.evaluate((/** @type {Analyzer} */ element, text) => (element.value = text), PORT_STRIKE);
  await expect(analyzer.locator("#article")).toContainText("Rodrigo Salinas");
  expect(await valid()).toBe(true);
  const sent = () => page.evaluate(() => Object.fromEntries(/** @type {any} */ (new FormData(document.forms[0]))));
  const { story, "story-text": clean, "story-analysis": analysis } = await sent();
  expect(story.replaceAll("\r\n", "\n")).toBe(PORT_STRIKE);
  expect(clean).toContain("\"We got what we asked for,\"");
  expect(JSON.parse(analysis).schema).toBe("article-analysis/1");
  await page.getByRole("group").evaluate((/** @type {HTMLFieldSetElement} */ fieldset) => (fieldset.disabled = true));
  expect(await sent()).toEqual({});
  await expect(page.locator("textarea")).toBeDisabled();
  await page.getByRole("group").evaluate((/** @type {HTMLFieldSetElement} */ fieldset) => (fieldset.disabled = false));
  await page.getByRole("button", { name: "Reset" }).click();
  await expect(page.getByRole("textbox")).toHaveValue("");
  await expect(analyzer.locator("#result")).toBeHidden();
});

test("a textarea of the page can be the box, and the page's colours the element's", async ({ page }) => {
  const style = `<style>:root { --accent: red } article-analyzer { --ink: rgb(1, 2, 3) } article-analyzer::part(tab) { letter-spacing: 3px } button { display: none }</style>`;
  await open(page, `<article-analyzer><textarea slot="box" aria-label="Story"></textarea><a slot="actions" href="#">Publish</a></article-analyzer>`, DEFINE + style);
  await page.getByLabel("Story").fill(FLOOD_PLAIN);
  await expect(page.locator("#article")).toContainText("Marijke Visser");
  await expect(page.getByRole("link", { name: "Publish" })).toBeVisible();
  await expect(page.locator("article-analyzer")).toHaveCSS("color", "rgb(1, 2, 3)");
  await expect(page.getByRole("tab", { name: "Article" })).toHaveCSS("letter-spacing", "3px");
  await expect(page.getByRole("tab", { name: "Article" })).not.toHaveCSS("border-bottom-color", "rgb(255, 0, 0)");
  await expect(page.getByRole("button", { name: "Copy clean text" })).toBeVisible();
});

test("its text, its controls and its distances follow the text around it, and never the root's size", async ({ page }) => {
  /** What is seen in the shadow tree, as large as the host's text. @param {string} style */
  const measured = async (style) => {
    await open(page, "<article-analyzer></article-analyzer>", `${DEFINE}<style>body { margin: 0; width: 1200px } ${style}</style>`);
    const analyzer = page.locator("article-analyzer");
    await analyzer.evaluate((/** @type {Analyzer} */ element, text) => (element.value = text), PORT_STRIKE);
    await analyzer.locator("#article mark").first().click();
    await expect(analyzer.locator(".details")).toBeVisible();
    await analyzer.getByRole("tab", { name: /What was changed/ }).click();
    await expect(analyzer.locator("#view-changes del").first()).toBeVisible();
    await analyzer.getByRole("tab", { name: "Article" }).click();
    return analyzer.evaluate((element) =>
      [...(element.shadowRoot?.querySelectorAll("section, div, button, textarea, h2, h3, p, li") ?? [])]
        .filter((each) => each.checkVisibility())
        .map((each) => {
          const { fontSize, padding, minHeight, gap } = getComputedStyle(each);
          return `${each.localName}#${each.id}.${each.className} ${fontSize} ${padding} ${minHeight} ${gap} ${each.getBoundingClientRect().height}`;
        }),
    );
  };
  const usual = await measured("html { font-size: 16px }");
  expect(usual.length).toBeGreaterThan(40);
  for (const size of ["10px", "62.5%", "20px"]) expect(await measured(`html { font-size: ${size} } body { font-size: 16px }`)).toEqual(usual);

  const tab = page.getByRole("tab", { name: "Article" });
  await measured("html { font-size: 10px }");
  await expect(tab).toHaveCSS("font-size", "9.5px");
  await measured("html { font-size: 10px } article-analyzer { font-size: 20px }");
  await expect(tab).toHaveCSS("font-size", "19px");
  await expect(tab).toHaveCSS("padding-top", "11px");
  await expect(page.locator("article-analyzer .names-bar .toggle")).toBeHidden(); // wide: 60em
  await page.addStyleTag({ content: "article-analyzer { font-size: 24px }" });
  await expect(page.locator("article-analyzer .names-bar .toggle")).toBeVisible(); // narrow: 50em
  await page.addStyleTag({ content: "article-analyzer { --article-analyzer-rem: 10px }" });
  await expect(tab).toHaveCSS("padding-top", "5.5px");
});

test("a copy on another origin: checked against its hashes, its worker started here", async ({ page }) => {
  const cdn = "https://cdn.example";
  const { integrity } = JSON.parse(await readFile("dist/integrity.json", "utf8"));
  const hashes = Object.fromEntries(Object.entries(integrity).map(([path, hash]) => [new URL(path, `${cdn}/`).href, hash]));
  const script = `<script type="importmap">${JSON.stringify({ integrity: hashes })}</script><script type="module" src="${cdn}/element/define.js" crossorigin></script>`;
  await host(page.context(), cdn);
  await open(page, "<article-analyzer></article-analyzer>", script);
  await page.getByRole("textbox").fill(PORT_STRIKE);
  await expect(page.locator("#article")).toContainText("Rodrigo Salinas");

  const store = await readFile("dist/element/store.js", "utf8");
  await host(page.context(), cdn, { "/element/store.js": { body: `${store}\nwindow.ran = true;` } });
  const refused = page.waitForEvent("console", (message) => message.text().includes("integrity"));
  await page.goto(`${SITE}/`);
  expect((await refused).text()).toContain("/element/store.js");
  expect(await page.evaluate(() => "ran" in window || customElements.get("article-analyzer") !== undefined)).toBe(false);
});
