// Chromium over folders that are served here.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { chromium } from "@playwright/test";

/** @type {Record<string, string>} */
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm" };

/** @param {import("@playwright/test").LaunchOptions} [options] */
export const launch = (options) => chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", ...options });

/** @typedef {{ status?: number, type?: string, body: string | Buffer }} Answer */

/**
 * Serves a folder on a port of its own.
 *
 * @param {string} folder
 * @param {(path: string) => Answer | undefined} [answer] in place of a file
 * @param {Record<string, string>} [headers] of every answer
 */
export async function serve(folder, answer = () => undefined, headers = {}) {
  /** @type {string[]} */
  const requested = [];
  const server = createServer(async ({ url = "/" }, response) => {
    const path = decodeURI(new URL(url, "http://localhost").pathname);
    requested.push(path);
    const other = answer(path);
    if (other) {
      response.writeHead(other.status ?? 200, { ...headers, ...(other.type ? { "content-type": other.type } : {}) }).end(other.body);
      return;
    }
    const file = path.endsWith("/") ? `${path}index.html` : path;
    try {
      const body = await readFile(join(folder, file));
      response.writeHead(200, { ...headers, "content-type": TYPES[extname(file)] ?? "application/octet-stream" }).end(body);
    } catch {
      response.writeHead(404, headers).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  server.unref(); // a test that fails leaves it open
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}`, requested, close: () => server.close() };
}
