/**
 * The page without a network. The service worker is registered when the first text has been shown, or nobody has
 * given one for a while: it has time. A new release waits; the page says so and reloads when the user wants to.
 *
 * @import { ArticleAnalyzerElement } from "../element/element.js"
 */
import { staying } from "../strings/staying.js";
import { h } from "../views/dom.js";
import { SERVICE_WORKER, trusted } from "./start.js";

const PATIENCE_MS = 4000;

/** @param {ArticleAnalyzerElement} analyzer */
export async function keepOffline(analyzer) {
  if (!navigator.serviceWorker) return;
  await Promise.race([shown(analyzer), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  try {
    watch(await navigator.serviceWorker.register(trusted(SERVICE_WORKER), { updateViaCache: "none" }), analyzer);
  } catch {
    // Forbidden, in a private window or over plain HTTP: the page is as good as before, with a network.
  }
}

/** @param {ArticleAnalyzerElement} analyzer */
async function shown(analyzer) {
  if (!analyzer.analysis) await new Promise((resolve) => analyzer.addEventListener("analysis", resolve, { once: true }));
}

/**
 * @param {ServiceWorkerRegistration} registration
 * @param {ArticleAnalyzerElement} analyzer
 */
function watch(registration, analyzer) {
  const offer = () => {
    const { waiting } = registration;
    if (waiting && navigator.serviceWorker.controller) offerReload(waiting, analyzer);
  };
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", offer));
  offer();
}

/**
 * @param {ServiceWorker} waiting
 * @param {ArticleAnalyzerElement} analyzer
 */
function offerReload(waiting, analyzer) {
  document.getElementById("update")?.remove();
  const detail = h("span", {}, staying.reloadKeeps);
  const reload = async () => {
    try {
      const { keepOverReload } = await import("./reload.js");
      await keepOverReload(analyzer);
      navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
      waiting.postMessage("take-over");
    } catch {
      detail.textContent = staying.reloadLoses;
    }
  };
  const button = h("button", { type: "button", click: reload }, staying.reload);
  document.querySelector("main")?.prepend(h("p", { id: "update", class: "update", role: "status" }, staying.update, " ", detail, " ", button));
}
