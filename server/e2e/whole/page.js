// Runs in every page under test before its own scripts. It tells of what a
// page must never do, and looks at a page for the tests: "page" is what they
// ask. It changes nothing.
addEventListener("securitypolicyviolation", (e) => console.error(`policy violated: ${e.violatedDirective} ${e.blockedURI} ${e.sample}`));

// Nothing is kept for reading without a network but where that is what is tested.
if (!self.keeping) Object.defineProperty(navigator, "serviceWorker", { value: undefined, configurable: true });

const page = {
  shifts: [], // layout shifts: when, how much, of what

  // The slug of the moment that is told.
  moment: () => document.querySelector("article[data-now]")?.dataset.moment,
  article: (slug) => document.querySelector(`article[data-moment="${slug}"]`),
  live: () => document.documentElement.dataset.app === "live",
  second: () => Number(document.getElementById("scrubber").getAttribute("aria-valuenow")),
  clock: () => document.getElementById("clock-face").textContent,
  playing: () => document.querySelector(".play").getAttribute("aria-label") === "Pause",
  // How far each moment is told, as the scrubber shows it.
  told: () => [...document.querySelectorAll("#scrubber .fill")].map((e) => e.style.transform).join(" "),

  // What a layer of the map shows, as a viewBox in metres: where what is in it
  // was placed, and the transform that moves it.
  view(id = "over") {
    const layer = document.getElementById(id), { a, e, f } = document.getElementById(`${id}-at`).transform.baseVal.consolidate().matrix;
    const width = 40 / a, height = width, x = -e / a - width / 2, y = -f / a - width / 2;
    const there = layer.getBoundingClientRect(), here = document.getElementById("clear").getBoundingClientRect();
    const scale = there.width / here.width, metre = width / (scale * Math.min(here.width, here.height));
    const left = x + width / 2 - (there.x + there.width / 2 - here.x - here.width / 2) * metre - width / scale / 2;
    const top = y + height / 2 - (there.y + there.height / 2 - here.y - here.height / 2) * metre - height / scale / 2;
    return [left, top, width / scale, height / scale].map((v) => v.toFixed(1)).join(" ");
  },

  // All that moves, in one line.
  sight: () => [scrollY, page.view(), page.told(), document.getElementById("ground").style.transform, page.actor("soldier")?.y, document.getElementById("places")?.textContent].join(),

  // Where an actor is in metres, right and down; null where it is not shown.
  actor(id) {
    const g = document.querySelector(`[data-actor="${id}"]`);
    if (!g || getComputedStyle(g).display === "none") return null;
    const { e, f } = g.transform.baseVal.consolidate().matrix;
    return { x: e, y: f };
  },

  // Resolves after so many frames have been painted.
  async frames(n) {
    for (let i = 0; i < n; i++) await new Promise(requestAnimationFrame);
    return true;
  },

  // Resolves when what the page does in the next frame is done.
  async frame() {
    await page.frames(1);
    await new Promise((done) => setTimeout(done));
  },

  // Where a reader would click on an element: its middle, or failing that
  // another point of it that nothing covers. Null where there is none.
  spot(el) {
    if (!el) return null;
    const b = el.getBoundingClientRect();
    for (const [x, y] of [[0.5, 0.5], [0.5, 0.2], [0.5, 0.8], [0.2, 0.5], [0.8, 0.5]].map(([u, v]) => [b.left + u * b.width, b.top + v * b.height])) {
      const hit = document.elementFromPoint(x, y);
      if (hit && (el === hit || el.contains(hit))) return { x, y };
    }
    return null;
  },

  // Scrolls in small steps and notes what each frame shows.
  async along(from, to, steps, note) {
    const seen = [];
    for (let i = 0; i <= steps; i++) {
      scrollTo({ top: from + ((to - from) * i) / steps, behavior: "instant" });
      await page.frame();
      seen.push(note());
    }
    return seen;
  },
};

new PerformanceObserver((list) => {
  for (const s of list.getEntries()) page.shifts.push({ at: s.startTime, value: s.value, what: s.sources.map((e) => `${e.node?.nodeName} ${e.node?.id ?? e.node?.data ?? ""} ${e.node?.getAttribute?.("class") ?? ""}: ${Math.round(e.previousRect.y)} to ${Math.round(e.currentRect.y)}`) });
}).observe({ type: "layout-shift", buffered: true });

self.page = page;
