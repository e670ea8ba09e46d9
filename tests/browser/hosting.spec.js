/** The page on hosts that behave as those of docs/HOSTING.md: S3, with objects, no folders and no rule; GitHub Pages. */
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { PORT_STRIKE } from "./articles.js";
import { deploy } from "./release.js";

/** @import { IncomingMessage, ServerResponse } from "node:http" */
/** @import { Page } from "@playwright/test" */

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
  const host = await served(({ url = "/" }, response) => {
    const { uri } = rewritten({ request: { uri: new URL(url, "http://localhost").pathname } });
    const object = objects.get(uri);
    response.writeHead(object ? 200 : 403, { "content-type": object?.type ?? "application/xml" }).end(object?.body ?? "<Error><Code>AccessDenied</Code></Error>");
  });
  const errors = errorsOf(page);
  await page.goto(`${host.origin}/analyzer/`);
  await analyse(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  expect(errors).toEqual([]);
  host.close();
  await context.setOffline(true);
  await page.goto(`${host.origin}/analyzer/`);
  await analyse(page);
});

test("works as a project of GitHub Pages: below its name, ten minutes in every cache, and without a network", async ({ page, context }, info) => {
  const project = info.outputPath("project");
  cpSync("dist", project, { recursive: true });
  const host = await served(pages("/article-analyzer", project));
  const url = `${host.origin}/article-analyzer/`;
  const errors = errorsOf(page);
  const [answer] = await Promise.all([page.waitForResponse(/\.wasm/), page.goto(url.slice(0, -1))]);
  expect(page.url()).toBe(url);
  expect(answer.headers()).toMatchObject({ "content-type": "application/wasm", "content-encoding": "gzip", "cache-control": "max-age=600" });
  await analyse(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  expect(errors).toEqual([]);

  // What has the same address keeps the older content in the browser's cache, for ten minutes.
  await deploy(project);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await page.locator("#update").getByRole("button").click();
  await expect(page.getByText("Second release")).toBeVisible();
  await expect(page.locator("#paste")).toHaveValue(PORT_STRIKE);
  expect(errors).toEqual([]);

  host.close();
  await context.setOffline(true);
  await page.goto(url);
  await expect(page.getByText("Second release")).toBeVisible();
  await analyse(page);
  rmSync(project, { recursive: true });
});

/** @param {Page} page */
function errorsOf(page) {
  /** @type {string[]} */
  const errors = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  return errors;
}

/** @param {Page} page */
async function analyse(page) {
  await page.locator("#paste").fill(PORT_STRIKE);
  await expect(page.locator("#article mark").first()).toBeVisible();
}

/** @param {(request: IncomingMessage, response: ServerResponse) => void} answer */
async function served(answer) {
  const server = createServer(answer);
  await new Promise((resolve) => server.listen(0, "localhost", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    origin: `http://localhost:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** As GitHub Pages has them. @type {Record<string, string>} */
const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "application/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".json": "application/json; charset=utf-8",
  ".wasm": "application/wasm", ".webmanifest": "application/manifest+json", ".svg": "image/svg+xml", ".png": "image/png",
};

/**
 * A project's site as GitHub Pages answers for it: the same headers for all, gzip where it helps, a page of its own for what
 * is not there.
 *
 * @param {string} base its path
 * @param {string} folder
 * @returns {(request: IncomingMessage, response: ServerResponse) => void}
 */
function pages(base, folder) {
  return ({ url = "/", headers }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    if (pathname === base) return response.writeHead(301, { location: `${base}/` }).end();
    const file = join(folder, pathname.slice(base.length).replace(/\/$/, "/index.html"));
    if (!pathname.startsWith(`${base}/`) || !existsSync(file)) {
      const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; connect-src 'self'";
      return response.writeHead(404, { "content-type": "text/html; charset=utf-8", "content-security-policy": policy }).end("<!doctype html><title>Site not found</title>");
    }
    const body = readFileSync(file);
    const etag = `"${createHash("sha1").update(body).digest("hex")}"`;
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    const zipped = /^(?:text|application|image\/svg)/.test(type) && /gzip/.test(String(headers["accept-encoding"]));
    const common = { "cache-control": "max-age=600", "access-control-allow-origin": "*", vary: "Accept-Encoding", etag };
    if (headers["if-none-match"] === etag) return response.writeHead(304, common).end();
    response.writeHead(200, { ...common, "content-type": type, ...(zipped && { "content-encoding": "gzip" }) }).end(zipped ? gzipSync(body) : body);
  };
}
