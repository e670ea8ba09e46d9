/** A browser that stores nothing, or has no room: the page says so where somebody asked for it, and works as before. */
import { PORT_STRIKE } from "./articles.js";
import { expect, test } from "./page.js";

/** @import { Page } from "@playwright/test" */

const FORBIDDEN = "The browser does not let the page store anything.";
const FULL = "The browser’s storage is full: this text could not be kept.";

/** @param {Page} page */
const keep = (page) => page.getByRole("group", { name: "Settings" }).getByRole("checkbox");

/** Ways in which browsers refuse. */
const REFUSALS = {
  "no database": () => Object.defineProperty(window, "indexedDB", { value: undefined }),
  "a database that may not be looked at": () =>
    Object.defineProperty(window, "indexedDB", {
      get() {
        throw new DOMException("Forbidden", "SecurityError");
      },
    }),
  "a database that does not open": () => {
    IDBFactory.prototype.open = function () {
      const request = /** @type {any} */ (new EventTarget());
      request.error = new DOMException("A mutation operation was attempted on a database that did not allow mutations.", "InvalidStateError");
      queueMicrotask(() => request.onerror?.(new Event("error")));
      return request;
    };
  },
  "a transaction that is aborted": () => {
    IDBObjectStore.prototype.put = function () {
      this.transaction.abort();
      throw new DOMException("Aborted", "AbortError");
    };
  },
};

for (const [name, refusal] of Object.entries(REFUSALS)) {
  test(`${name}: the history says so, the text is there`, async ({ page, analyzer }) => {
    await page.addInitScript(refusal);
    await analyzer.open();
    await analyzer.pasteText(PORT_STRIKE);
    await keep(page).check();
    await expect(page.getByText(FORBIDDEN)).toBeVisible();
    await expect(analyzer.box).toHaveValue(PORT_STRIKE);
    await expect(analyzer.marks.first()).toBeVisible();
  });

  test(`${name}: the language stays, and so does the text`, async ({ page, analyzer }) => {
    await page.addInitScript(refusal);
    await analyzer.open();
    await analyzer.pasteText(PORT_STRIKE);
    await page.locator("footer select").selectOption("es");
    await expect(page.getByText(FORBIDDEN)).toBeVisible();
    await expect(page.locator("footer select")).toHaveValue("en");
    await expect(analyzer.box).toHaveValue(PORT_STRIKE);
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await page.waitForLoadState("networkidle");
    analyzer.requests.length = 0;
  });
}

test("no storage at all: everything works for this visit", async ({ page, analyzer }) => {
  await page.addInitScript(() => {
    for (const name of /** @type {const} */ (["localStorage", "sessionStorage", "indexedDB", "caches"])) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("Forbidden", "SecurityError");
        },
      });
    }
  });
  await analyzer.open();
  await analyzer.pasteText(PORT_STRIKE);
  await expect(analyzer.marks.first()).toBeVisible();
  await page.getByRole("button", { name: "Dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  for (const tab of await page.getByRole("tab").all()) await tab.click();
  await keep(page).click();
  await expect(page.getByText(FORBIDDEN)).toBeVisible();
  await expect(keep(page)).not.toBeChecked();
});

test("no room: a text too large for the history is told, and those that are in it stay", async ({ page, analyzer, context, baseURL }) => {
  const session = await context.newCDPSession(page);
  await session.send("Storage.overrideQuotaForOrigin", { origin: baseURL ?? "", quotaSize: 300_000 });
  await keep(page).check();
  await analyzer.pasteText(PORT_STRIKE);
  const entry = page.getByRole("dialog").getByRole("button", { name: /^Dockers end/ });
  await expect(async () => {
    await page.getByRole("button", { name: "History" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    const isThere = await entry.isVisible();
    await page.getByRole("button", { name: "Close", exact: true }).click();
    expect(isThere).toBe(true);
  }).toPass();
  const long = Array.from({ length: 6000 }, (_, at) => `Paragraph ${at}: the ferry from Kisumu to Mwanza carried ${at + 2} people on Friday.`).join("\n\n");
  await analyzer.pasteText(long);
  await expect(page.getByText(FULL)).toBeVisible();
  await expect(analyzer.marks.first()).toBeVisible();
  await page.getByRole("button", { name: "History" }).click();
  await expect(entry).toBeVisible();
});

test.describe("with a service worker", () => {
  test.use({ serviceWorkers: "allow" });
  test("no room: the page is not kept for the time without a network, and says nothing of it", async ({ page, context, baseURL }) => {
    /** @type {string[]} */
    const errors = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    const session = await context.newCDPSession(page);
    await session.send("Storage.overrideQuotaForOrigin", { origin: baseURL ?? "", quotaSize: 10_000 });
    const registered = context.waitForEvent("serviceworker");
    await page.goto("/");
    await page.locator("#paste").fill(PORT_STRIKE);
    await expect(page.locator("#article mark").first()).toBeVisible();
    await registered;
    await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) === undefined)).toBe(true);
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    await page.getByRole("tab", { name: /^Timeline/ }).click();
    await expect(page.locator("#view-timeline")).not.toBeEmpty();
    expect(errors).toEqual([]);
  });
});
