// Lays out dist/, which is the static site and the npm package at once:
// node tools/assemble.mjs ENGINE_DIR DIST_DIR
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const DOCUMENTS = ["README.md", "CHANGELOG.md", "LICENSE-APACHE", "LICENSE-MIT"];

const [engine, dist] = process.argv.slice(2);
rmSync(dist, { recursive: true, force: true });
cpSync("www", dist, { recursive: true });
cpSync(engine, join(dist, "engine"), { recursive: true });
for (const document of DOCUMENTS.filter((name) => existsSync(name))) {
  cpSync(document, join(dist, document));
}

const [, version] = readFileSync("Cargo.toml", "utf8").match(/^version = "(.+)"$/m) ?? [];
const manifest = { ...JSON.parse(readFileSync("npm/package.json", "utf8")), version };
writeFileSync(join(dist, "package.json"), JSON.stringify(manifest, null, 2) + "\n");
