/**
 * The style sheets of the shadow trees, each loaded once for all of them.
 */

/** Bundlers find the files by these literal expressions. */
const FILES = {
  tokens: () => new URL("../style/tokens.css", import.meta.url),
  controls: () => new URL("../style/controls.css", import.meta.url),
  box: () => new URL("../style/box.css", import.meta.url),
  result: () => new URL("../style/result.css", import.meta.url),
  article: () => new URL("../style/article.css", import.meta.url),
  names: () => new URL("../style/names.css", import.meta.url),
  findings: () => new URL("../style/findings.css", import.meta.url),
  changes: () => new URL("../style/changes.css", import.meta.url),
  desk: () => new URL("../style/desk.css", import.meta.url),
  overview: () => new URL("../style/overview.css", import.meta.url),
  menu: () => new URL("../style/menu.css", import.meta.url),
  print: () => new URL("../style/print.css", import.meta.url),
};

/** @typedef {keyof typeof FILES} Sheet */

/** @type {Map<Sheet, Promise<CSSStyleSheet>>} */
const sheets = new Map();

/** What a rem of the sheets is in a shadow tree: the root, whose text it measures, is the page of somebody else. */
const REM = "--article-analyzer-rem";
try {
  // So the 1em of tokens.css is the host's; unregistered, it would be that of each element.
  CSS.registerProperty({ name: REM, syntax: "<length>", inherits: true, initialValue: "16px" });
} catch {
  // Another copy of the package has done so.
}

/**
 * @param {ShadowRoot} root
 * @param {Sheet[]} names
 */
export async function dress(root, ...names) {
  const added = await Promise.all(names.map(sheet));
  root.adoptedStyleSheets.push(...added.filter((each) => !root.adoptedStyleSheets.includes(each)));
}

/**
 * @param {Sheet} name
 * @returns {Promise<CSSStyleSheet>} an empty one where the file cannot be had
 */
function sheet(name) {
  const known = sheets.get(name) ?? load(name);
  sheets.set(name, known);
  return known;
}

/** @param {Sheet} name */
async function load(name) {
  const sheet = new CSSStyleSheet();
  try {
    await sheet.replace((await textOf(FILES[name]().href)).replace(/(-?[\d.]+)rem\b/g, `calc($1 * var(${REM}))`));
  } catch {
    sheets.delete(name); // the next element may ask again
  }
  return sheet;
}

/** @param {string} address */
async function textOf(address) {
  // Vite writes small files into their addresses, which a Content-Security-Policy lets nobody fetch.
  const [, base64] = address.match(/^data:.*;base64,(.*)/) ?? [];
  if (base64) return new TextDecoder().decode(Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)));
  const response = await fetch(address);
  if (!response.ok) throw new Error(address);
  return response.text();
}
