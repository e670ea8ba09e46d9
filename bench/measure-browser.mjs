import { chromium } from "@playwright/test";
import { article } from "./corpus.mjs";
import { makeSites, serveSite } from "./sites.mjs";

const COLD_STARTS = 15;
const WARM_UP = 30;
const WARM_RUNS = 200;

/**
 * Cold start (navigation to the mark "analysis-shown", set once the first result is painted) of every site, each time
 * in a context of its own, and time per article once warm.
 * @param {string[]} peers
 */
export async function measureBrowser(peers) {
  const folders = await makeSites(peers);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  const sites = await Promise.all(
    Object.entries(folders).map(async ([name, folder]) => ({ name, folder, starts: [], ...(await serveSite(folder)) })),
  );
  try {
    for (let round = 0; round <= COLD_STARTS; round++) {
      for (const site of sites) {
        const milliseconds = await coldStart(browser, site.url);
        if (round > 0) site.starts.push(milliseconds); // the first round warms the disk
      }
    }
    const results = {};
    for (const { name, folder, starts, url } of sites) {
      const page = name === "blank" || name === "engine" ? {} : await warm(browser, url, name === "article-analyzer");
      results[name] = { folder, coldStart: median(starts), ...page };
    }
    return { version: browser.version(), sites: results };
  } finally {
    await browser.close();
    for (const { close } of sites) close();
  }
}

async function coldStart(browser, url) {
  const context = await browser.newContext();
  const page = await openPage(context);
  const begin = performance.timeOrigin + performance.now();
  await page.goto(url, { waitUntil: "commit" });
  const shown = await shownAt(page);
  await context.close();
  return shown - begin;
}

async function openPage(owner) {
  const page = await owner.newPage();
  await page.addInitScript(askForSample);
  return page;
}

/** In our page: clicks "sample" as soon as somebody could, and marks when the result was painted. */
function askForSample() {
  const asking = setInterval(() => {
    const [sample, source, analyzer] = ["sample", "source", "analyzer"].map((id) => document.getElementById(id));
    if (!analyzer && document.readyState !== "loading") return clearInterval(asking); // another's page
    if (!analyzer?.shadowRoot) return;
    sample.click(); // until there is somebody to hear it
    if (source.hidden) return;
    clearInterval(asking);
    const mark = () => requestAnimationFrame(() => setTimeout(() => performance.mark("analysis-shown")));
    const isShown = () => analyzer.shadowRoot.querySelector("#result:not([hidden])");
    if (isShown()) return mark();
    new MutationObserver((_, observer) => {
      if (!isShown()) return;
      observer.disconnect();
      mark();
    }).observe(analyzer.shadowRoot, { subtree: true, childList: true, attributeFilter: ["hidden"] });
  }, 4);
}

/** When the first result was painted, on the clock. */
function shownAt(page) {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error(`${location.href} never marked "analysis-shown"`)), 30_000);
        new PerformanceObserver((list) => {
          const [mark] = list.getEntriesByName("analysis-shown");
          if (mark) resolve(performance.timeOrigin + mark.startTime);
        }).observe({ type: "mark", buffered: true });
      }),
  );
}

/** Loads the page once more and calls its module. Lists what the page asked for before that. */
async function warm(browser, url, ours) {
  const page = await openPage(browser);
  const loaded = new Set();
  page.on("response", (response) => loaded.add(new URL(response.url()).pathname));
  await page.goto(url);
  await shownAt(page);
  const files = [...loaded].sort();
  const times = await page.evaluate(
    async ({ article, ours, runs, warmUp }) => {
      const { analyze } = ours
        ? await import(location.origin + "/article-analyzer.js").then(async (door) => (await door.default(), door))
        : await import(location.origin + "/engine.js").then((engine) => engine.start());
      const times = [];
      for (let run = -warmUp; run < runs; run++) {
        const begin = performance.now();
        analyze(article);
        if (run >= 0) times.push(performance.now() - begin);
      }
      return times;
    },
    { article, ours, runs: WARM_RUNS, warmUp: WARM_UP },
  );
  await page.close();
  return { files, median: median(times), p95: quantile(times, 0.95) };
}

const median = (values) => quantile(values, 0.5);

function quantile(values, q) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];
}
