/**
 * Keeps the whole page on the device, so that it opens with the network off. The build writes this
 * file beside the page and fills in the names; see precache.mjs.
 */

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

/** Every file of the build, relative to the page; filled in by the build. */
const FILES = /** @type {string[]} */ (["{{files}}"]);
const CACHE = "quotacast-{{version}}";

worker.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES)));
});

// A new version takes over once the old one's tabs are closed: no page ever mixes the two.
worker.addEventListener("activate", (event) => {
  event.waitUntil(dropOthers().then(() => worker.clients.claim()));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(worker.location.origin)) return;
  event.respondWith(answer(request));
});

/** @param {Request} request */
async function answer(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request, { ignoreSearch: true });
  return kept ?? fetch(request);
}

async function dropOthers() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith("quotacast-") && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}
