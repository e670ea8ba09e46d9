import { expect, test } from "@playwright/test";
import { document as pageOf, host } from "./embedding.js";

const SITE = "https://cms.example";
const WASM = "/engine/article_analyzer_bg.wasm";

/**
 * What an analysis is rejected with.
 *
 * @param {import("@playwright/test").Page} page
 * @param {Record<string, import("./embedding.js").Answer>} answers
 * @param {string} [csp]
 */
async function failure(page, answers, csp) {
  const headers = csp === undefined ? {} : { "content-security-policy": csp };
  await host(page.context(), SITE, { "/": { body: pageOf(""), headers }, ...answers });
  await page.goto(`${SITE}/`);
  return page.evaluate(async () => {
    const address = "/analyzer/analyzer.js";
    const { createAnalyzer } = await import(address);
    return createAnalyzer().analyze("The mayor of Paris spoke in London.").then(
      () => ({ code: "", message: "" }),
      (/** @type {any} */ { code, message }) => ({ code, message }),
    );
  });
}

/** @type {[string, Record<string, import("./embedding.js").Answer>, string | undefined, RegExp][]} */
const CAUSES = [
  ["the engine is missing", { [WASM]: { status: 404, body: "" } }, undefined, /article_analyzer_bg\.wasm answered 404\. Copy engine/],
  ["a server answers with its home page", { [WASM]: { body: pageOf("Home"), contentType: "text/html" } }, undefined, /is a web page, which the server sends for files that it does not have/],
  ["the engine is damaged", { [WASM]: { body: "not the engine" } }, undefined, /the file is damaged/],
  ["the policy forbids WebAssembly", {}, "script-src 'self' 'unsafe-inline'", /[Aa]dd 'wasm-unsafe-eval' to its script-src/],
  ["the policy forbids the download", {}, "connect-src 'none'", /\(connect-src\)/],
  ["the policy forbids the worker", {}, "worker-src 'none'", /\(?worker-src/],
  ["the worker is missing", { "/analyzer/worker.js": { status: 404, body: "" } }, undefined, /analyzer\/worker\.js must lie beside the other files/],
];

for (const [cause, answers, csp, told] of CAUSES) {
  test(`the error names the cause and the cure: ${cause}`, async ({ page }) => {
    const { code, message } = await failure(page, answers, csp);
    expect(code).toBe("engine");
    expect(message).toMatch(told);
  });
}

test("a wrong media type costs the streaming, not the engine", async ({ page }) => {
  await host(page.context(), SITE, { "/": { body: pageOf("") } });
  await page.context().route(`${SITE}${WASM}`, async (route) => route.fulfill({ path: `dist${WASM}`, contentType: "application/octet-stream" }));
  await page.goto(`${SITE}/`);
  expect(await page.evaluate(async (address) => (await (await import(address)).createAnalyzer().analyze("The mayor of Paris spoke in London.")).article.text, "/analyzer/analyzer.js")).toContain("Paris");
});

test("offline is told as such", async ({ page, context }) => {
  await host(context, SITE, { "/": { body: pageOf("") } });
  await page.goto(`${SITE}/`);
  await page.evaluate(async (address) => void ((/** @type {any} */ (window)).analyzer = (await import(address)).createAnalyzer()), "/analyzer/analyzer.js");
  await context.route(`${SITE}${WASM}`, (route) => route.abort("internetdisconnected"));
  await context.setOffline(true);
  const message = await page.evaluate(() => /** @type {any} */ (window).analyzer.analyze("Paris.").catch((/** @type {Error} */ error) => error.message));
  expect(message).toContain("this device is offline");
});

test("jobs wait in a queue, tell how far they are, can be given up, and outlive a trap", async ({ page }) => {
  await host(page.context(), SITE, { "/": { body: pageOf("") } });
  await page.goto(`${SITE}/`);
  const told = await page.evaluate(async (address) => {
    const { createAnalyzer } = await import(address);
    const analyzer = createAnalyzer();
    const text = "The mayor of Paris spoke in London on Monday. ".repeat(2000);
    /** @type {string[]} */
    const stages = [];
    const given = new AbortController();
    const first = analyzer.analyze(text);
    const second = analyzer.analyze(text, { signal: given.signal }).catch((/** @type {Error} */ { name }) => name);
    const third = analyzer.analyze("Paris.", { onProgress: (/** @type {{ stage: string, ahead?: number }} */ { stage, ahead }) => stages.push(stage + (ahead ?? "")) });
    given.abort();
    const result = { first: (await first).mentions.length > 1000, second: await second, third: (await third).article.text, stages: [...new Set(stages)] };
    analyzer.close();
    return { ...result, closed: await analyzer.analyze("Paris.").catch((/** @type {{ code: string }} */ { code }) => code) };
  }, "/analyzer/analyzer.js");
  expect(told).toMatchObject({ first: true, second: "AbortError", third: "Paris.", closed: "engine" });
  expect(told.stages).toEqual(expect.arrayContaining(["waiting2", "loading", "analyzing"]));
});
