import { expect, test } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { FLOOD_PLAIN, PORT_STRIKE } from "./articles.js";
import { document as pageOf, host } from "./embedding.js";

const TOOL = "https://tool.example";
const FRIEND = "https://friend.example";
const STRANGER = "https://stranger.example";

const PARENT = pageOf(`<iframe src="${TOOL}/embed.html?views=article%20changes" title="Analyzer"></iframe>`, "<script>heard = []; addEventListener('message', ({ data, origin }) => heard.push({ ...data, origin }));</script>");

/** @typedef {{ type: string, origin: string, id?: unknown, code?: string, message?: string, height?: number, analysis?: import("../../www/article-analyzer.js").Analysis }} Message */

/**
 * @param {import("@playwright/test").Page} page
 * @param {string} origin of the page that frames
 * @param {string} [parent]
 */
async function open(page, origin, parent = PARENT) {
  const embed = (await readFile("dist/embed.html", "utf8")).replace(`content="'self'"`, `content="'self' ${FRIEND}"`);
  await host(page.context(), TOOL, { "/embed.html": { body: embed } });
  await host(page.context(), origin, { "/": { body: parent } });
  await page.goto(`${origin}/`);
  await expect(page.frameLocator("iframe").getByRole("textbox")).toBeVisible();
}

/**
 * @param {import("@playwright/test").Page} page
 * @param {unknown[]} messages
 */
const send = (page, ...messages) =>
  page.evaluate((all) => {
    for (const data of all) document.querySelector("iframe")?.contentWindow?.postMessage(data, "*");
  }, messages);

/**
 * @param {import("@playwright/test").Page} page
 * @param {string} type
 * @returns {Promise<Message[]>}
 */
const heard = (page, type) => page.evaluate((wanted) => /** @type {any} */ (window).heard.filter((/** @type {Message} */ message) => message.type === `article-analyzer:${wanted}`), type);

test("a parent of the list asks and is answered, and hears how high the frame is", async ({ page }) => {
  await open(page, FRIEND);
  await send(page, { type: "article-analyzer:analyze", id: 7, text: PORT_STRIKE, options: { publishedOn: "2023-11-07" } });
  await expect.poll(() => heard(page, "result")).toHaveLength(1);
  const [result] = await heard(page, "result");
  expect(result?.id).toBe(7);
  expect(result?.origin).toBe(TOOL);
  expect(result?.analysis?.article.publishedOn).toBe("2023-11-07");
  expect(await heard(page, "ready")).toHaveLength(1);
  await expect.poll(async () => (await heard(page, "resize")).at(-1)?.height ?? 0).toBeGreaterThan(500);
  await expect(page.frameLocator("iframe").getByRole("tab")).toHaveCount(2);
});

test("what cannot be analysed is told with its id, and so is a question that a newer one overtook", async ({ page }) => {
  await open(page, FRIEND);
  await send(page, { type: "article-analyzer:analyze", id: "a", text: 42 });
  await send(page, { type: "article-analyzer:analyze", id: "b", text: FLOOD_PLAIN, options: { publishedOn: "soon" } });
  await expect.poll(async () => (await heard(page, "error")).map(({ id, code }) => [id, code])).toEqual([["a", "not-text"], ["b", "invalid-options"]]);
  await send(page, { type: "article-analyzer:analyze", id: "c", text: FLOOD_PLAIN }, { type: "article-analyzer:analyze", id: "d", text: PORT_STRIKE });
  await expect.poll(async () => (await heard(page, "result")).map(({ id }) => id)).toEqual(["d"]);
  expect((await heard(page, "error")).at(-1)).toMatchObject({ id: "c", code: "superseded" });
});

test("what the user pastes is told to a parent that has connected", async ({ page }) => {
  await open(page, FRIEND);
  await send(page, { type: "article-analyzer:connect" });
  await expect.poll(() => heard(page, "ready")).toHaveLength(1);
  await page.frameLocator("iframe").getByRole("textbox").fill(FLOOD_PLAIN);
  await expect.poll(async () => (await heard(page, "result")).map(({ id }) => id)).toEqual([null]);
});

test("a parent that is not in the list gets nothing, whatever it sends and whatever the user pastes", async ({ page }) => {
  await open(page, STRANGER);
  for (const message of [{ type: "article-analyzer:connect" }, { type: "article-analyzer:analyze", id: 1, text: PORT_STRIKE }, null, "x", { type: { toString: "x" } }]) await send(page, message);
  await page.frameLocator("iframe").getByRole("textbox").fill(FLOOD_PLAIN);
  await expect(page.frameLocator("iframe").locator("#article")).toContainText("Marijke Visser");
  await expect(page.frameLocator("iframe").locator("#article")).not.toContainText("Salinas");
  expect(await page.evaluate(() => /** @type {any} */ (window).heard)).toEqual([]);
});

test("in a sandbox without an origin of its own the frame works, and answers", async ({ page }) => {
  await open(page, FRIEND, PARENT.replace("<iframe", `<iframe sandbox="allow-scripts"`));
  await send(page, { type: "article-analyzer:analyze", id: 1, text: PORT_STRIKE });
  await expect.poll(() => heard(page, "result")).toHaveLength(1);
  expect((await heard(page, "result"))[0]?.origin).toBe("null");
});
