// Joins the package's modules and its engine to one file.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";

/** From what is imported to what imports. */
const MODULES = ["analyzer/error.js", "engine/compile.js", "engine/door.js"];

const IMPORT = /^import .+ from "\..+";\n/gm;

/**
 * @param {string} variant the source of the inline variant, which imports engine/door.js
 * @param {string} dist
 */
export function inlined(variant, dist) {
  const read = (/** @type {string} */ path) => readFileSync(join(dist, path), "utf8");
  const engine = deflateRawSync(readFileSync(join(dist, "engine/article_analyzer_bg.wasm")), { level: 9 }).toString("base64");
  const glue = replaced(read("engine/article_analyzer.js"), [
    [/^export function/gm, "function"],
    [/^export \{ initSync, __wbg_init as default \};$/m, "return { analyze, __wbg_reset_state, initSync, default: __wbg_init };"],
  ]);
  const joined = MODULES.map((path) => read(path).replace(/^export \{.+\};\n/gm, "").replace(/^export (?=class|(?:async )?function)/gm, "")).join("\n");
  return [
    `const engine = (() => {\n${glue}})();\n`,
    joined.replace(IMPORT, ""),
    replaced(readFileSync(variant, "utf8"), [
      [IMPORT, ""],
      [/^export \{(.+)\} from "\.\/engine\/door\.js";$/m, "export {$1};"],
      [/^const ENGINE = "";$/m, `const ENGINE = "${engine}";`],
    ]),
  ].join("\n");
}

/**
 * @param {string} source
 * @param {[RegExp, string][]} replacements each of which must find its place
 */
function replaced(source, replacements) {
  return replacements.reduce((text, [pattern, by]) => {
    if (!text.match(pattern)) throw new Error(`tools/inline.mjs finds no ${pattern}`);
    return text.replace(pattern, by);
  }, source);
}
