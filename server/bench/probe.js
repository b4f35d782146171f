// Counts what frames cost. Runs before everything else on the page.
window.probe = {
  script: [], gap: [], tasks: [], acts: [], began: 0, last: 0, on: false,
  start(whole) {
    this.on = true;
    this.began = performance.now();
    if (whole) this.repaint();
  },
  // Times every frame that the browser paints, whoever asked for it.
  watch() {
    let last = 0;
    const next = (now) => {
      if (last) this.gap.push(now - last);
      last = now;
      this.raf(next);
    };
    this.raf(next);
  },
  // So many seconds have been played, or the story is at its end.
  ended(seconds) {
    const s = document.getElementById("scrubber");
    return performance.now() - this.began > seconds * 1000 || s.ariaValueNow === s.ariaValueMax;
  },
  // The map as if it were repainted whole: its view changes with the camera's,
  // and no layer is moved.
  repaint() {
    const ground = document.getElementById("ground"), placed = document.getElementById("ground-at"), names = document.getElementById("names-at");
    const again = () => {
      ground.style.transform = ground.style.willChange = "";
      placed.setAttribute("transform", names.getAttribute("transform").replace(/scale\(/, `scale(${1 + Math.random() / 1e5})scale(`));
      this.raf(again);
    };
    this.raf(again);
  },
};
probe.raf = requestAnimationFrame.bind(window);
window.requestAnimationFrame = (step) =>
  probe.raf((now) => {
    const begin = performance.now();
    step(now);
    if (!probe.on) return;
    probe.script.push(performance.now() - begin);
    if (probe.last) probe.gap.push(now - probe.last);
    probe.last = now;
  });
new PerformanceObserver((list) => list.getEntries().forEach((t) => probe.tasks.push(t.duration))).observe({ type: "longtask", buffered: true });
// From when the program is there to be run until the page is live, ms.
const instantiate = WebAssembly.instantiate;
WebAssembly.instantiate = (...args) => instantiate(...args).finally(() => (probe.ran = performance.now()));
new MutationObserver(() => document.documentElement?.dataset.app === "live" && (probe.live ??= performance.now())).observe(document, { attributes: true, attributeFilter: ["data-app"], subtree: true });
new PerformanceObserver((list) => list.getEntries().forEach((e) => e.interactionId && probe.acts.push(e.duration))).observe({ type: "event", durationThreshold: 16, buffered: true });
