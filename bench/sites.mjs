// The pages that the bench opens: ours, a blank one, one for each peer, and the same for our engine by itself.
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import sirv from "sirv";

const here = import.meta.dirname;
const built = join(here, "../.cache/bench");
const dist = join(here, "../dist");

/** The folder of each site by name, made fresh. @param {string[]} peers */
export async function makeSites(peers) {
  rmSync(built, { recursive: true, force: true });
  const sites = { "article-analyzer": dist, blank: join(here, "sites/blank"), engine: makeSite("engine", [dist, "sites/engine"]) };
  for (const peer of peers) {
    const site = makeSite(peer, []);
    await build({
      entryPoints: [join(here, `engines/${peer}.mjs`)],
      outfile: join(site, "engine.js"),
      bundle: true,
      minify: true,
      format: "esm",
      logLevel: "error",
    });
    sites[peer] = site;
  }
  return sites;
}

/** A page that shows what an engine makes of the article. @param {string} name @param {string[]} engine its folders */
function makeSite(name, engine) {
  const site = join(built, name);
  mkdirSync(site, { recursive: true });
  for (const folder of [...engine, "sites/peer"]) cpSync(resolve(here, folder), site, { recursive: true });
  cpSync(join(here, "texts/world.txt"), join(site, "article.txt"));
  return site;
}

/** Serves a folder on a free port. @param {string} folder */
export async function serveSite(folder) {
  const server = createServer(sirv(folder));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
