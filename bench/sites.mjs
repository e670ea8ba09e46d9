// The pages that the bench opens: ours, a blank one, and one for each peer.
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { build } from "esbuild";
import sirv from "sirv";

const here = import.meta.dirname;
const built = join(here, "../.cache/bench");

/** The folder of each site by name, made fresh. @param {string[]} peers */
export async function makeSites(peers) {
  rmSync(built, { recursive: true, force: true });
  const sites = { "article-analyzer": join(here, "../dist"), blank: join(here, "sites/blank") };
  for (const peer of peers) {
    const site = join(built, peer);
    mkdirSync(site, { recursive: true });
    cpSync(join(here, "sites/peer"), site, { recursive: true });
    cpSync(join(here, "texts/world.txt"), join(site, "article.txt"));
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

/** Serves a folder on a free port. @param {string} folder */
export async function serveSite(folder) {
  const server = createServer(sirv(folder));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
