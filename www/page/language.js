/**
 * The language of the page: what the user chose, or the first of the browser's that there are strings of. early.js
 * sets it before the first paint. English is in index.html and strings.js; others are loaded.
 */

/** Settles when the page and the element speak the language. */
export async function settle() {
  const { lang } = document.documentElement;
  if (lang === "en") return;
  try {
    const { speak } = await import("../strings/speak.js");
    const page = /** @type {Record<string, string>} */ (await speak(lang));
    document.title = page.title ?? document.title;
    for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-say]"))) {
      element.textContent = page[element.dataset.say ?? ""] ?? element.textContent;
    }
    for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-label]"))) {
      element.setAttribute("aria-label", page[element.dataset.label ?? ""] ?? "");
    }
  } catch {
    document.documentElement.lang = "en"; // offline, before it was ever loaded
  }
}
