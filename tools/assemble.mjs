// Lays out dist/, which is the static site and the npm package at once:
// node tools/assemble.mjs ENGINE_DIR DIST_DIR
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inlined } from "./inline.mjs";
import { release } from "./release.mjs";

const DOCUMENTS = ["README.md", "CHANGELOG.md", "LICENSE-APACHE", "LICENSE-MIT"];

const [engine, dist] = process.argv.slice(2);
rmSync(dist, { recursive: true, force: true });
cpSync("www", dist, { recursive: true });
cpSync(engine, join(dist, "engine"), { recursive: true });
for (const document of DOCUMENTS.filter((name) => existsSync(name))) {
  cpSync(document, join(dist, document));
}

cpSync("npm/cli", join(dist, "cli"), { recursive: true });
cpSync("src/cli/usage.txt", join(dist, "cli/usage.txt"));
chmodSync(join(dist, "cli/main.js"), 0o755);
for (const name of readdirSync("npm").filter((name) => name.endsWith(".d.ts") || name === "custom-elements.json")) cpSync(join("npm", name), join(dist, name));
// The types of the exports are those of their comments.
const exports = readdirSync("www/exports").filter((name) => name.endsWith(".js")).map((name) => `www/exports/${name}`);
execFileSync("node_modules/.bin/tsc", ["--ignoreConfig", "--allowJs", "--declaration", "--emitDeclarationOnly", "--strict", "--target", "esnext", "--moduleResolution", "bundler", "--rootDir", "www", "--outDir", dist, ...exports], { stdio: "inherit" });
writeFileSync(join(dist, "inline.js"), inlined("npm/inline.js", dist));

const [, version] = readFileSync("Cargo.toml", "utf8").match(/^version = "(.+)"$/m) ?? [];
const manifest = { ...JSON.parse(readFileSync("npm/package.json", "utf8")), version };
writeFileSync(join(dist, "package.json"), JSON.stringify(manifest, null, 2) + "\n");

// The hashes of all modules, as an import map wants them: a page that takes them from elsewhere gets these or none.
const modules = readdirSync(dist, { recursive: true }).filter((path) => path.endsWith(".js") && !/^(?:cli\/|page\/|sw\.js)/.test(path));
const hash = (path) => `sha384-${createHash("sha384").update(readFileSync(join(dist, path))).digest("base64")}`;
writeFileSync(join(dist, "integrity.json"), JSON.stringify({ integrity: Object.fromEntries(modules.sort().map((path) => [`./${path}`, hash(path)])) }, null, 1) + "\n");

release(dist);
