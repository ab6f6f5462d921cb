// Keeps the app and every timeline that was seen, so that they are there without a network.
//
// A file whose name has a number never changes: what is kept is right. All others are asked for
// first, and what is kept is for when nobody answers. The build writes in here what belongs to
// the release; a release with other files is another worker, which cleans up after the last.
// A site may have the app in more than one folder, and all share one store.
const OURS = `hito ${new URL(registration.scope).pathname} `;
const RELEASE = `${OURS}__RELEASE__`;
const SEEN = "hito-seen";
const FILES = ["__FILES__"];
// Presentations, exports and paper: kept from the second visit on, for a classroom without a network.
const LATER = ["__LATER__"];
const NUMBERED = /-[0-9a-f]{16}(_bg)?\.\w+$/;

addEventListener("install", (event) => {
  // Pages of the last release find their parts by name in what was kept of it, so that nobody has to wait.
  skipWaiting();
  event.waitUntil(caches.open(RELEASE).then((kept) => kept.addAll(FILES.map((name) => new Request(name, { cache: NUMBERED.test(name) ? "default" : "no-cache" })))));
});

addEventListener("activate", (event) => {
  const old = (name) => name.startsWith(OURS) && name !== RELEASE;
  // In the order in which they were made: the last one before this stays.
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(names.filter(old).slice(0, -1).map((name) => caches.delete(name))))
    .then(() => clients.claim()));
});

addEventListener("message", (event) => event.waitUntil(later().catch(() => {})));

async function later() {
  if (navigator.connection?.saveData) return;
  const kept = await caches.open(RELEASE);
  const there = await Promise.all(LATER.map((name) => kept.match(name)));
  await kept.addAll(LATER.filter((_, at) => !there[at]));
}

addEventListener("fetch", (event) => {
  const { request } = event;
  const { protocol, pathname } = new URL(request.url);
  if (request.method !== "GET" || !protocol.startsWith("http") || request.headers.has("range")) return;
  event.respondWith(NUMBERED.test(pathname) ? keptFirst(request) : askedFirst(request));
});

async function keptFirst(request) {
  return (await caches.match(request)) ?? fetch(request);
}

async function askedFirst(request) {
  // What a page has after its `?` is for the app, not for the server.
  const ignoreSearch = request.mode === "navigate";
  try {
    const answer = await fetch(request);
    if (answer.ok) {
      const copy = answer.clone();
      const name = ignoreSearch ? request.url.split(/[?#]/)[0] : request;
      // A disk that is full, or an answer that may not be kept, takes nothing from the reader.
      caches.open(SEEN).then((seen) => seen.put(name, copy)).catch(() => {});
    }
    return answer;
  } catch (error) {
    const kept = (await caches.match(request, { ignoreSearch, cacheName: SEEN })) ?? (await caches.match(request, { ignoreSearch }));
    if (kept) return kept;
    throw error;
  }
}
