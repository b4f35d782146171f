// The service worker: keeps one whole version of the site, so that the story is read
// without a network after one visit, in every language. The server writes before this
// what is kept: its version, its pages, its files with their hashes.
//
// With a network nothing is older for it: pages are asked for anew, and a page names
// its files by their hashes, so a reader never has parts of two versions. A newer
// version is kept beside the one in use, and takes its place when a page is loaded and
// no other is open.
const { version, base, pages, files } = kept;
const prefix = `fifty-metres ${base}/ `;
const store = prefix + version;
const hashes = new Map(files);
const tries = 3;
const patience = 8000; // ms that a page may take before the kept one is shown

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(tidy()));
addEventListener("message", (event) => event.data === "take over" && event.waitUntil(takeOver()));
addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const at = new URL(url);
  if (method !== "GET" || at.origin !== location.origin) return;
  if (hashes.has(at.pathname)) event.respondWith(file(event.request, at.pathname));
  else if (mode === "navigate" && pageAt(at)) event.respondWith(page(event, at));
});

// Keeps all of it or nothing. A file that an older version has under the same hash is
// the same file.
async function keep() {
  const cache = await caches.open(store);
  try {
    for (const [url, hash] of files) {
      if (!(await cache.match(url))) await cache.put(url, (await caches.match(url)) ?? (await whole(url, hash)));
    }
    for (const { url, marks } of pages) await cache.put(url, await marked(url, marks));
  } catch (error) {
    await caches.delete(store);
    throw error;
  }
}

// A file as the server has it: what was cut short on the way, or kept so by something
// between, does not have its hash, and is asked for again, past all that keeps.
async function whole(url, integrity) {
  for (let n = 1; ; n++) {
    try {
      const response = await fetch(url, { integrity, cache: n === 1 ? "default" : "reload" });
      if (response.ok) return response;
      throw new Error(`${url}: ${response.status}`);
    } catch (error) {
      if (n === tries) throw error;
    }
  }
}

// A page, marked as one that is shown without a network. It has to name the files of
// this version: the server may have become another in between.
async function marked(url, marks) {
  const response = await fetch(url, { cache: "no-cache" });
  const text = await response.text();
  if (!response.ok || !text.trimEnd().endsWith("</html>") || !marks.every((mark) => text.includes(mark))) throw new Error(`${url} is of another version`);
  const headers = new Headers(response.headers);
  for (const name of ["Content-Encoding", "Content-Length", "ETag"]) headers.delete(name);
  return new Response(text.replace("<html ", "<html data-kept "), { headers });
}

async function tidy() {
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && name !== store) await caches.delete(name);
  }
  await registration.navigationPreload?.enable();
  await clients.claim();
}

async function takeOver() {
  if ((await clients.matchAll({ includeUncontrolled: true })).length <= 1) await skipWaiting();
}

async function file(request, path) {
  const cache = await caches.open(store);
  return (await cache.match(path)) ?? fetch(request);
}

// pageAt is the kept page that stands for an address: that of its edition, if it has
// one. The moment is the program's to find.
function pageAt(at) {
  const path = at.pathname.replace(/(.)\/$/, "$1"), known = at.searchParams.get("known");
  const same = pages.filter((p) => p.path === path || p.path === at.pathname);
  return same.find((p) => p.known === known) ?? same[0];
}

async function page(event, at) {
  const fresh = fetchPage(event).catch(() => undefined);
  const late = new Promise((done) => setTimeout(done, patience));
  const response = await Promise.race([fresh, late]);
  if (response && response.status < 500) return response;
  return (await (await caches.open(store)).match(pageAt(at).url)) ?? (await fresh) ?? Response.error();
}

async function fetchPage(event) {
  return (await event.preloadResponse) ?? fetch(event.request);
}
