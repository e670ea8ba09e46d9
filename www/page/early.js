// Runs before the first paint, as a classic script: the remembered theme without a flash, the language, and a word to those
// who opened the page from a file, where modules do not run.
{
  const root = document.documentElement;
  root.dataset.from = location.protocol === "file:" ? "file" : "server";
  /** @type {string | null} */
  let chosen = null;
  try {
    const theme = localStorage.getItem("theme");
    if (theme) root.dataset.theme = theme;
    chosen = localStorage.getItem("language");
  } catch {
    // Storage may be forbidden; the system's theme and language stand.
  }
  const codes = [chosen, ...navigator.languages].map((code) => (code ?? "").slice(0, 2).toLowerCase());
  root.lang = codes.find((code) => ["en", "de", "es"].includes(code)) ?? "en";
  // What is pressed before the modules hear it is pressed again by main.js.
  addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("button") : null;
    if (button) root.dataset.pressed = button.id;
  });
}
