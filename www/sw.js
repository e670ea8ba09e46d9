/**
 * Keeps one release of the page for the time without a network. All of its files are there, each checked against its
 * hash, or the release is not installed. From then on no page asks the host for any of them, that of the first visit
 * included. A page keeps to the release that it was loaded from: a new one waits until no page is open, or until the user
 * lets it take over. tools/release.mjs puts the list of files before this script.
 */

/** @typedef {{ version: string, files: Record<string, string> }} Release addresses from the scope, with their SHA-256 */

{
  const worker = /** @type {any} */ (self);
  const { version, files } = /** @type {Release} */ (worker.RELEASE);
  /** @type {string} */
  const scope = worker.registration.scope;
  const FAMILY = `article-analyzer ${scope} `; // an origin may have several pages, each with its caches
  const OWN = FAMILY + version;
  /** Whoever hosts it writes into it who may talk to it: it has no hash, and while there is a host, that is asked. */
  const FRAME = new URL("embed.html", scope);

  worker.addEventListener("install", (/** @type {any} */ event) => event.waitUntil(install()));
  worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(activate()));
  worker.addEventListener("message", (/** @type {MessageEvent} */ { data }) => {
    if (data === "take-over") worker.skipWaiting();
  });
  worker.addEventListener("fetch", (/** @type {any} */ event) => {
    const { request } = event;
    if (request.method === "GET" && request.url.startsWith(scope)) event.respondWith(answer(request));
  });

  async function install() {
    const cache = await caches.open(OWN);
    try {
      await Promise.all(Object.entries(files).map(async ([path, sha256]) => cache.put(new URL(path, scope), await fetched(path, sha256))));
    } catch (cause) {
      await caches.delete(OWN);
      throw cause;
    }
    await cache.add(new Request(FRAME, { cache: "no-cache" })).catch(() => {}); // a host may do without it
  }

  /**
   * What the page has just loaded is in the browser's cache; where that holds an older release, the host is asked.
   *
   * @param {string} path
   * @param {string} sha256
   */
  async function fetched(path, sha256) {
    const address = new URL(path, scope);
    const integrity = `sha256-${sha256}`;
    const response = await fetch(address, { integrity }).catch(() => fetch(address, { integrity, cache: "reload" }));
    if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
    return response;
  }

  /** Older releases stay while another page may still be of one. */
  async function activate() {
    await worker.clients.claim();
    const pages = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
    if (pages.length > 1) return;
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith(FAMILY) && name !== OWN).map((name) => caches.delete(name)));
  }

  /** @param {Request} request */
  async function answer(request) {
    const { url, mode } = request;
    const [path = ""] = url.slice(scope.length).split(/[?#]/);
    const own = await caches.open(OWN);
    if (mode === "navigate" && path === "embed.html") return fetch(request).catch(async () => (await own.match(FRAME)) ?? Response.error());
    const isPage = mode === "navigate" && (path === "" || path === "index.html");
    const kept = isPage ? await own.match(scope) : await caches.match(url);
    return kept ?? fetch(request);
  }
}
