/**
 * Light or dark: as the system says, until the user says otherwise. early.js applies what is remembered.
 */
import { actions } from "../strings/strings.js";

export function attachTheme() {
  const button = /** @type {HTMLButtonElement} */ (document.getElementById("theme"));
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
  const label = () => {
    button.textContent = isDark() ? actions.light : actions.dark;
  };
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    label();
    try {
      localStorage.setItem("theme", root.dataset.theme);
    } catch {
      // Storage may be forbidden; the choice lasts until the page is closed.
    }
  });
  system.addEventListener("change", label);
  label();
}
