/**
 * Whatever the page says comes from its strings: it is given a language all of whose words stand in brackets, and nothing
 * it says may stand outside them but what it quotes.
 */
import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { PORTUGUESE, PORT_STRIKE } from "./articles.js";
import { select } from "./correcting.js";
import { expect, test } from "./page.js";

/** @import { AnalyzerPage } from "./page.js" */

const BRACKETED = `${readFileSync("www/strings/de.js", "utf8").replace("export const page =", "const words =").replace("export default", "const groups =")}
const bracketed = (value) =>
  typeof value === "string" ? "⟦" + value + "⟧"
  : typeof value === "function" ? (...given) => bracketed(value(...given))
  : Array.isArray(value) ? value.map(bracketed)
  : typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, bracketed(inner)]))
  : value;
export const page = bracketed(words);
export default bracketed(groups);
`;

const TWO = [PORT_STRIKE, PORT_STRIKE.replaceAll("Salinas", "Riquelme")].map((text, at) => ({ name: `strike-${at}.txt`, type: "text/plain", bytes: [...Buffer.from(text)] }));

/** One after the other, on one page. @type {Record<string, (analyzer: AnalyzerPage) => Promise<unknown>>} */
const STEPS = {
  "nothing yet": async () => {},
  "white space": ({ box }) => box.fill("   \n "),
  "an address": ({ box }) => box.fill("https://news.example/strike"),
  "another language": ({ box }) => box.fill(PORTUGUESE),
  "a picture": (analyzer) => analyzer.drop({ name: "strike.jpg", type: "image/jpeg", bytes: [0xff, 0xd8, 0xff] }),
  "an article": async (analyzer) => {
    await analyzer.page.locator("#clear").click();
    await analyzer.pasteText(PORT_STRIKE);
  },
  "a card": async ({ marks, page }) => {
    await marks.filter({ hasText: "International Monetary Fund" }).hover();
    await expect(page.locator("#card")).toContainText("IMF");
  },
  "a name": async ({ marks, page }) => {
    await marks.nth(1).click();
    await expect(page.locator(".details")).toBeVisible();
  },
  "a form": async ({ names }) => {
    await names.locator(".details").getByRole("button", { expanded: false }).first().click();
    await expect(names.locator(".correcting")).toBeVisible();
  },
  "a correction": ({ names }) => names.locator(".correcting").getByRole("button").first().click(),
  "selected words": async (analyzer) => {
    await select(analyzer, "union");
    await expect(analyzer.page.locator(".marking")).toBeVisible();
  },
  "a search": async ({ page }) => {
    await page.keyboard.press("Escape");
    await page.locator("#search").click();
    await page.getByRole("searchbox").fill("chile");
  },
  "the removed": ({ page }) => page.locator("#show-removed").click(),
  "the menu": async ({ page }) => {
    await page.locator("#along").click();
    await expect(page.getByRole("menuitem").first()).toBeVisible();
  },
  ...Object.fromEntries(
    ["quotes", "timeline", "figures", "who", "numbers", "changes"].map((view) => [
      `the view ${view}`,
      async (/** @type {AnalyzerPage} */ { page }) => {
        await page.keyboard.press("Escape");
        await page.locator(`#tab-${view}`).click();
        await expect(page.locator(`#view-${view}`)).not.toBeEmpty();
        await page.locator(`#view-${view} details`).evaluateAll((all) => all.forEach((each) => (/** @type {HTMLDetailsElement} */ (each).open = true)));
        await page.waitForLoadState("networkidle");
      },
    ]),
  ),
  "a speaker": async ({ page }) => {
    await page.locator("#tab-quotes").click();
    await page.locator("#view-quotes .speaker button").first().click();
    await expect(page.locator("#view-quotes select")).toBeVisible();
  },
  "the history": async ({ page }) => {
    await page.locator("footer input[type=checkbox]").check();
    await page.locator("footer button").first().click();
    await expect(page.getByRole("dialog")).toBeVisible();
  },
  "several articles": async (analyzer) => {
    await analyzer.page.keyboard.press("Escape");
    await analyzer.drop(...TWO);
    await expect(analyzer.page.locator("#batch")).toContainText("Valparaíso");
  },
};

/** What stands on the page and is to be read or heard. @param {import("@playwright/test").Page} page @returns {Promise<string[]>} */
const saidOn = (page) =>
  page.evaluate(() => {
    /** @type {string[]} */
    const said = [document.title];
    const walk = (/** @type {Node} */ node) => {
      if (node instanceof Text) said.push(node.data);
      if (node instanceof Element) {
        if (node.matches("script, style, textarea, noscript, .when-file")) return;
        for (const name of ["aria-label", "title", "placeholder", "alt", "aria-description", "aria-valuetext"]) said.push(node.getAttribute(name) ?? "");
        if (node.shadowRoot) walk(node.shadowRoot);
      }
      for (const child of node.childNodes) walk(child);
    };
    walk(document.body);
    return said.filter((words) => words.trim() !== "");
  });

/** What is not of the page's own words: what it was given, what the analysis makes of it, and the browser of dates. */
const GIVEN = new Set(
  [
    ...[PORT_STRIKE, PORTUGUESE, ...TWO.map(({ name }) => name)].flatMap((text) => text.match(/\p{L}+/gu) ?? []),
    ..."Riquelme English Deutsch Español Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" "),
    ..."ship PXD Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Uhr Englisch Portugiesisch Spanisch".split(" "),
  ].map((word) => word.toLowerCase()),
);

test.describe("a language in brackets", () => {
  test.use({ locale: "de-DE" });
  test("all that the page says comes from its strings", async ({ page, analyzer }) => {
    await page.route("**/strings/de.js", (route) => route.fulfill({ contentType: "text/javascript", body: BRACKETED }));
    await analyzer.open();
    /** @type {string[]} */
    const outside = [];
    for (const [step, act] of Object.entries(STEPS)) {
      await act(analyzer);
      await page.waitForTimeout(300);
      for (const words of await saidOn(page)) {
        let bare = words;
        while (/⟦[^⟦⟧]*⟧/.test(bare)) bare = bare.replace(/⟦[^⟦⟧]*⟧/g, " ");
        const foreign = (bare.match(/\p{L}{2,}/gu) ?? []).filter((word) => !GIVEN.has(word.toLowerCase()));
        if (foreign.length > 0) outside.push(`${step}: ${words.slice(0, 120)}`);
      }
    }
    expect([...new Set(outside)]).toEqual([]);
    await page.waitForLoadState("networkidle");
    analyzer.requests.length = 0;
  });
});

/** As in accessibility.spec.js, in longer words. */
for (const [locale, sample] of Object.entries({ "de-DE": "Beispiel", "es-ES": "Ejemplo" })) {
  for (const width of [360, 1280]) {
    test.describe(`${locale}, ${width} px`, () => {
      test.use({ locale, viewport: { width, height: 800 }, reducedMotion: "reduce" });
      test("axe finds nothing in any view, and nothing is cut off", async ({ page, analyzer }) => {
        const check = async (/** @type {string} */ view) => {
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => `${view}: ${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), view).toBeLessThanOrEqual(0);
        };
        await check("empty");
        await analyzer.box.fill(PORT_STRIKE);
        await expect(analyzer.marks.first()).toBeVisible();
        await check("the box beside a result");
        await page.getByRole("button", { name: sample, exact: true }).click();
        await expect(analyzer.marks.first()).toBeVisible();
        for (const tab of await page.getByRole("tab").all()) {
          await tab.click();
          await expect(page.getByRole("tabpanel")).not.toBeEmpty();
          await check((await tab.textContent()) ?? "");
        }
        await page.locator("#along").click();
        await check("menu");
      });
    });
  }
}
