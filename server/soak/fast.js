// A fast clock, before everything else on the page: time passes in steps as large as the
// player takes at once, and as fast as the page can follow. Until soak.hurry() it is the
// real one, and while something is fetched too, for networks do not hurry.
(() => {
  const native = { raf: self.requestAnimationFrame.bind(self), now: performance.now.bind(performance), fetch: self.fetch.bind(self) };
  const step = 95; // ms; the player takes no more than 100
  const timers = new Map(), begin = Date.now(), channel = new MessageChannel();
  let now = 0, last = native.now(), ids = 1, frames = [], fast = false, fetching = 0;

  const add = (every) => (f, ms = 0, ...args) => {
    timers.set(ids, { at: now + Math.max(0, Number(ms) || 0), every: every && Math.max(1, Number(ms) || 0), f, args });
    return ids++;
  };
  self.setTimeout = add(false);
  self.setInterval = add(true);
  self.clearTimeout = self.clearInterval = (id) => timers.delete(id);
  self.requestAnimationFrame = (f) => (frames.push([ids, f]), ids++);
  self.cancelAnimationFrame = (id) => (frames = frames.filter(([other]) => other !== id));
  Object.defineProperty(performance, "now", { value: () => now });
  Date.now = () => begin + now;
  self.fetch = async (...args) => {
    fetching++;
    try {
      return await native.fetch(...args);
    } finally {
      fetching--;
    }
  };

  function pump() {
    const real = native.now();
    now += fast && !fetching ? step : real - last;
    last = real;
    for (const [id, t] of [...timers]) {
      if (t.at > now || !timers.has(id)) continue;
      if (t.every) t.at = now + t.every;
      else timers.delete(id);
      try {
        t.f(...t.args);
      } catch (error) {
        soak.errors.push(String(error));
      }
    }
    const due = frames;
    frames = [];
    for (const [, f] of due) f(now);
    if (fast && !fetching) channel.port2.postMessage(0);
    else native.raf(pump);
  }
  channel.port1.onmessage = pump;
  native.raf(pump);

  // The program's runtime, to count what it holds of the page.
  let made;
  Object.defineProperty(self, "Go", {
    configurable: true,
    get: () => made,
    set: (Go) => {
      made = class extends Go {
        constructor() {
          super();
          soak.go = this;
        }
      };
    },
  });

  self.soak = {
    loops: 0, errors: [], go: null,
    hurry: () => (fast = true),
    counts: () => ({
      wasm: soak.go.mem.buffer.byteLength,
      refs: soak.go._ids.size,
    }),
    // Resolves when so much of its time has passed, ms.
    passes: async (ms) => {
      for (const then = now + ms; now < then; ) await new Promise((done) => requestAnimationFrame(done));
    },
    attracts: () => document.documentElement.hasAttribute("data-attract"),
    // One of the visits: who touches, goes somewhere, opens something, and walks away.
    async visit(n) {
      const frames = async (n) => {
        for (let i = 0; i < n; i++) await new Promise((done) => requestAnimationFrame(done));
      };
      const click = async (selector) => {
        document.querySelector(selector)?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
        await frames(20);
      };
      const stage = document.getElementById("stage");
      for (const name of ["pointerdown", "pointerup"]) stage.dispatchEvent(new PointerEvent(name, { bubbles: true, pointerId: 1, clientX: 700, clientY: 300, isPrimary: true }));
      await frames(10);
      const stops = document.querySelectorAll(".stops [data-id]");
      stops[n % stops.length].click();
      await frames(30);
      await click("#stage [data-actor]");
      await click("#panel .who");
      await click("#panel .close");
      if (n % 2) await click(".lang a:not([aria-current])");
      if (n % 3) await click(".known a:not([aria-current])");
      if (n % 4 === 0) await click("[data-act=larger]");
      await click("[data-act=play]");
      await frames(30);
      await click("[data-act=play]");
      while (!soak.attracts()) await frames(5); // it asks, and goes back by itself
      await frames(30);
    },
  };
  new MutationObserver((all) => {
    for (const one of all) if (one.oldValue === null) soak.loops++;
  }).observe(document, { subtree: true, attributeFilter: ["data-looped"], attributeOldValue: true });
  addEventListener("error", (event) => event.message && !/^ResizeObserver/.test(event.message) && soak.errors.push(event.message));
  addEventListener("unhandledrejection", (event) => soak.errors.push(String(event.reason)));
})();
