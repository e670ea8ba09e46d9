// Runs before the first paint, as a classic script: the remembered theme without a flash, and a word to those
// who opened the page from a file, where modules do not run.
{
  const root = document.documentElement;
  root.dataset.from = location.protocol === "file:" ? "file" : "server";
  try {
    const theme = localStorage.getItem("theme");
    if (theme) root.dataset.theme = theme;
  } catch {
    // Storage may be forbidden; the system's theme stands.
  }
}
