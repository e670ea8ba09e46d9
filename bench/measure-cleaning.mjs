// Cleaning alone: node measure-cleaning.mjs ENGINE_DIR BYTES…
// Prints JSON: for plain text and for HTML, megabytes a second for each of BYTES, the best of three.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { corpus } from "./corpus.mjs";

const [folder, ...sizes] = process.argv.slice(2);
const { initSync, clean } = await import(pathToFileURL(resolve(folder, "cleaning.js")).href);
initSync({ module: readFileSync(join(folder, "cleaning_bg.wasm")) });

const speeds = (/** @type {boolean} */ html) =>
  sizes.map((size) => {
    const text = html ? page(corpus(Number(size))) : corpus(Number(size));
    const seconds = [1, 2, 3].map(() => {
      const begin = performance.now();
      clean(text, html);
      return (performance.now() - begin) / 1000;
    });
    return Buffer.byteLength(text) / 1e6 / Math.min(...seconds);
  });

console.log(JSON.stringify({ text: speeds(false), html: speeds(true) }));

/**
 * The text as a page of a news site: a menu, an article with links in it, a footer.
 * @param {string} text
 */
function page(text) {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const paragraphs = escaped.split("\n\n").map((words) => `<p class="body__text" data-block="text">${linked(words)}</p>`);
  const menu = ["World", "Business", "Sport", "Culture"].map((name) => `<li><a href="/${name}">${name}</a></li>`).join("");
  return `<!doctype html><html lang="en"><head><title>Paper</title><style>p{margin:0}</style><script>var a=1;</script></head>
<body><nav><ul>${menu}</ul></nav><main><article><h1>Paper</h1>\n${paragraphs.join("\n")}\n</article></main>
<footer><p>About us</p><p>Terms of use</p></footer></body></html>`;
}

/** @param {string} words */
function linked(words) {
  return words.replace(/(\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}+)/u, '<a href="/people/$1-$2" class="link" target="_blank"><strong>$1 $2</strong></a>');
}
