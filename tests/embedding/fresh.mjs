// A fresh project with the package in it, installed from its tarball.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const CACHE = new URL("../../.cache/embedding/", import.meta.url);

/** @param {string} name of the folder that it gets */
export function freshProject(name) {
  const folder = new URL(`${name}/`, CACHE);
  const path = fileURLToPath(folder);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(new URL("projects/", import.meta.url), folder, { recursive: true });
  writeFileSync(new URL("package.json", folder), JSON.stringify({ private: true, type: "module" }));
  const packed = run("npm", ["pack", "--json", "--pack-destination", path], fileURLToPath(new URL("../../dist", import.meta.url)));
  run("npm", ["install", "--offline", "--no-audit", "--no-fund", `./${JSON.parse(packed)[0].filename}`], path);
  return path;
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {string} cwd
 */
export function run(program, args, cwd) {
  return execFileSync(program, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1e8 });
}

/** The path of a tool that these tests bring. @param {string} name */
export const tool = (name) => fileURLToPath(new URL(`node_modules/.bin/${name}`, import.meta.url));

/** Bundlers, from beside these tests. */
export const require = createRequire(import.meta.url);
