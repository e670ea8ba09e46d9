/** The page on a host that has objects and no folders, no header and no rule: as docs/HOSTING.md puts it on S3. */
import { createServer } from "node:http";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { expect, test } from "@playwright/test";
import { PORT_STRIKE } from "./articles.js";

test.use({ serviceWorkers: "allow" });

const [, recipe = ""] = readFileSync("docs/HOSTING.md", "utf8").split("## S3 and CloudFront");
const [sync = "", ...copies] = recipe.match(/^aws s3 .*/gm) ?? [];
const [, code] = recipe.match(/```js\n(.*?)```/s) ?? [];
const rewritten = /** @type {(event: { request: { uri: string } }) => { uri: string }} */ (new Function(`${code}; return handler`)());

/** As the AWS command line guesses them by the ending; others it does not know. @type {Record<string, string>} */
const GUESSED = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".svg": "image/svg+xml", ".png": "image/png" };

/** @param {string} command @param {string} option @returns {string[]} its values */
const values = (command, option) => [...command.matchAll(new RegExp(`--${option} '?([^' ]+)`, "g"))].map(([, value = ""]) => value);

/** What the recipe's commands upload. @returns {Map<string, { type: string, body: Buffer }>} by key */
function bucket() {
  const prefix = sync.match(/s3:\/\/BUCKET\/(\S+)/)?.[1];
  const files = readdirSync("dist", { recursive: true, encoding: "utf8" }).filter((path) => statSync(join("dist", path)).isFile());
  const uploaded = files.filter((path) => !values(sync, "exclude").some((pattern) => path.endsWith(pattern.replace("*", ""))));
  const typed = copies.flatMap((command) => values(command, "include").map((pattern) => ({ ending: pattern.replace("*", ""), type: values(command, "content-type")[0] })));
  return new Map(uploaded.map((path) => {
    const type = typed.find(({ ending }) => path.endsWith(ending))?.type ?? GUESSED[extname(path)] ?? "binary/octet-stream";
    return [`/${prefix}/${path}`, { type, body: readFileSync(join("dist", path)) }];
  }));
}

test("works as objects of S3, and without a network after one visit", async ({ page, context }) => {
  const objects = bucket();
  expect([...objects.keys()].filter((key) => /\.(br|gz)$/.test(key))).toEqual([]);
  expect(objects.has("/analyzer/")).toBe(false);
  const server = createServer(({ url = "/" }, response) => {
    const { uri } = rewritten({ request: { uri: new URL(url, "http://localhost").pathname } });
    const object = objects.get(uri);
    response.writeHead(object ? 200 : 403, { "content-type": object?.type ?? "application/xml" }).end(object?.body ?? "<Error><Code>AccessDenied</Code></Error>");
  });
  await new Promise((resolve) => server.listen(0, "localhost", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const url = `http://localhost:${port}/analyzer/`;
  /** @type {string[]} */
  const errors = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));

  await page.goto(url);
  await page.locator("#paste").fill(PORT_STRIKE);
  await expect(page.locator("#article mark").first()).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready);
  expect(errors).toEqual([]);
  server.closeAllConnections();
  server.close();
  await context.setOffline(true);
  await page.goto(url);
  await page.locator("#paste").fill(PORT_STRIKE);
  await expect(page.locator("#article mark").first()).toBeVisible();
});
