/**
 * The page as the specs use it. Every spec also checks that the page logs no error, breaks no rule of its content
 * security policy, and asks the network for nothing once it is loaded but the parts of the page that come when they are
 * asked for.
 *
 * @import { Page } from "@playwright/test"
 * @import { Analysis } from "../../www/article-analyzer.js"
 */
import { readFile } from "node:fs/promises";
import { test as base, expect } from "@playwright/test";

export { expect };

/** What comes when it is asked for. */
const OWN_PARTS = /^http:\/\/localhost:\d+\/[0-9a-f]{12}\/(?:analyzer|batch|corrections|element|exports|intake|maps|page|reading|strings|style|vendor|views)\/[\w/-]+\.(?:js|css)$/;

/** The engine, which the page asks for once it is painted. */
const LAST_LOADED = "/engine/article_analyzer_bg.wasm?";

export class AnalyzerPage {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.article = page.locator("#article");
    this.marks = page.locator("#article mark");
    this.names = page.locator("#names");
    this.box = page.locator("#paste");
    this.changes = page.locator("#view-changes");
    /** @type {string[]} */
    this.errors = [];
    /** @type {string[]} */
    this.requests = [];
    page.on("console", (message) => {
      if (message.text() === "Service Worker registration blocked by Playwright") return;
      if (message.type() === "error" || message.type() === "warning") this.errors.push(message.text());
    });
    page.on("pageerror", (error) => this.errors.push(String(error)));
    page.context().on("request", (request) => this.requests.push(request.url()));
  }

  /** @param {string} [path] */
  async open(path = "/") {
    const engineLoaded = this.page.context().waitForEvent("requestfinished", (request) => request.url().includes(LAST_LOADED));
    await this.page.goto(path);
    await engineLoaded;
    await this.page.waitForLoadState("networkidle");
    this.requests.length = 0;
  }

  /**
   * A paste as the browser reports it, with any flavours.
   *
   * @param {Record<string, string>} flavours by media type
   * @param {string} [target] where the caret is
   */
  async paste(flavours, target = "#paste") {
    await this.page.locator(target).evaluate((element, given) => {
      const clipboardData = new DataTransfer();
      for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, composed: true, cancelable: true }));
    }, flavours);
  }

  /** @param {string} text */
  async pasteText(text) {
    await this.paste({ "text/plain": text });
    await expect(this.article).not.toBeEmpty();
  }

  /** @param {...{ name: string, type: string, bytes: number[] }} files */
  async drop(...files) {
    await this.page.locator("body").evaluate((body, given) => {
      const dataTransfer = new DataTransfer();
      for (const { name, type, bytes } of given) dataTransfer.items.add(new File([new Uint8Array(bytes)], name, { type }));
      body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    }, files);
  }

  /** @returns {Promise<Analysis>} what is saved as JSON */
  async analysis() {
    return JSON.parse((await this.takeAlong(/^Analysis/)).text);
  }

  /**
   * @param {string | RegExp} format as the menu names it
   * @returns {Promise<{ name: string, text: string, bytes: Buffer }>}
   */
  async takeAlong(format) {
    await this.page.getByRole("button", { name: "Take along", exact: true }).click();
    return this.downloaded(() => this.page.getByRole("menuitem", { name: format }).click());
  }

  /** @param {() => Promise<void>} act what makes the page give a file */
  async downloaded(act) {
    const downloading = this.page.waitForEvent("download");
    await act();
    const download = await downloading;
    const bytes = await readFile(await download.path());
    return { name: download.suggestedFilename(), text: bytes.toString("utf8"), bytes };
  }

  /** @param {string} kind of a group in the panel */
  group(kind) {
    return this.names.locator(`.group[data-kind="${kind}"]`);
  }

  /** @param {string | RegExp} name of an entity in the panel */
  entity(name) {
    return this.names.locator("button.name").filter({ has: this.page.locator(".label", { hasText: name }) });
  }
}

/** @type {import("@playwright/test").TestType<import("@playwright/test").PlaywrightTestArgs & import("@playwright/test").PlaywrightTestOptions & { analyzer: AnalyzerPage }, import("@playwright/test").PlaywrightWorkerArgs & import("@playwright/test").PlaywrightWorkerOptions>} */
export const test = base.extend({
  analyzer: async ({ page }, use) => {
    const analyzer = new AnalyzerPage(page);
    await analyzer.open();
    await use(analyzer);
    expect(analyzer.errors).toEqual([]);
    expect(analyzer.requests.filter((url) => !url.startsWith("blob:") && !OWN_PARTS.test(url))).toEqual([]);
  },
});
