/**
 * Pages of other sites, and copies of dist/ on other origins, as the browser sees them.
 *
 * @import { BrowserContext } from "@playwright/test"
 */
import { existsSync } from "node:fs";
import { extname, join } from "node:path";

const DIST = join(import.meta.dirname, "../../dist");
/** @type {Record<string, string>} */
const TYPES = { ".js": "text/javascript", ".css": "text/css", ".html": "text/html", ".wasm": "application/wasm", ".json": "application/json" };

/** @typedef {{ body?: string, status?: number, contentType?: string, headers?: Record<string, string> }} Answer */

/**
 * @param {BrowserContext} context
 * @param {string} origin
 * @param {Record<string, Answer>} [answers] by path, in the place of what dist/ has
 * @param {Record<string, string>} [headers] of all
 */
export async function host(context, origin, answers = {}, headers = { "access-control-allow-origin": "*" }) {
  await context.route(`${origin}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const answer = answers[pathname];
    const path = join(DIST, pathname);
    const contentType = answer?.contentType ?? TYPES[extname(pathname)] ?? "text/html";
    if (answer) return route.fulfill({ ...answer, headers: { "content-type": contentType, ...headers, ...answer.headers } });
    if (!existsSync(path) || pathname.endsWith("/")) return route.fulfill({ status: 404, body: "" });
    return route.fulfill({ path, headers: { "content-type": contentType, ...headers } });
  });
}

/**
 * @param {string} body
 * @param {string} [head]
 */
export function document(body, head = "") {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A site</title>${head}</head><body>${body}</body></html>`;
}
