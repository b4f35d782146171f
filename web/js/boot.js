// Starts the WebAssembly program, once, and so that nobody feels it. It is fetched
// and compiled, off the main thread, when the page is idle; it runs when a reader
// first acts or scrolls, or has read quietly for a while. An embed's is fetched when
// the article comes near it, and runs on an act; a kiosk's runs at once; where data
// are dear, both wait for an act. What the network loses is asked for again; if all
// fails, one sentence says so and the page stays as it is, until the reader acts
// again. On a kiosk nobody acts: there it goes on trying.
const page = document.documentElement;
const { layout, story, storySize, wasm, wasmExec, wasmLoad, wasmSize } = page.dataset;
const kiosk = layout === "kiosk";
const fits = !("appOut" in page.dataset); // a program is to come: head.js knows

// These start it at once. Fingers and wheels pass over an embed.
const acts = layout === "embed" ? ["click", "keydown"] : ["click", "pointerdown", "keydown", "touchstart", "wheel"];
const calm = 6000; // ms of reading without an act, after which it runs by itself
const { saveData, effectiveType = "" } = navigator.connection ?? {};
const dear = saveData || effectiveType.endsWith("2g");
const tries = 3; // before it says that it has failed
const soon = 1500; // ms in which a program is worth waiting for
const stall = 20000; // ms without a byte after which an answer is given up
const warm = 60000; // ms of running in which browsers keep the compiled program for the next visit, if who compiled it is there
const pause = (n) => Math.min(1000 * 3 ** n, 60000); // ms before the next try

let state = "waiting"; // then "starting", and "running" once the program itself runs
let program; // promised, once it is being fetched
let ready = false; // it is compiled
let compiler; // the worker that has compiled it
let wanted; // what is done once there is a program

const live = () => page.dataset.app === "live";
const rest = () => self.scheduler?.yield?.() ?? later(0);
const later = (ms) => new Promise((done) => setTimeout(done, ms));

// A storage that forgets. In a frame on another site, and where the reader has
// forbidden storage, asking for the real one throws; go-app asks as it starts.
function storage() {
  const kept = new Map();
  return {
    get length() { return kept.size; },
    key: (i) => [...kept.keys()][i] ?? null,
    getItem: (k) => kept.get(k) ?? null,
    setItem: (k, v) => void kept.set(k, String(v)),
    removeItem: (k) => void kept.delete(k),
    clear: () => kept.clear(),
  };
}

// What go-app looks for on window.
function provide() {
  for (const name of ["localStorage", "sessionStorage"]) {
    try {
      self[name].length;
    } catch {
      Object.defineProperty(self, name, { value: storage(), configurable: true });
    }
  }
  const env = { GOAPP_INTERNAL_URLS: "[]", GOAPP_VERSION: wasm };
  self.goappNav = self.goappOnUpdate = self.goappOnAppInstallChange = () => {};
  self.goappGetenv = (name) => env[name];
}

// Sets attributes of elements: id, name and value, a line each. A frame changes a
// hundred, and each call from the program costs more than what it does.
function set(lines) {
  self.fiftymetres.beat = performance.now();
  const parts = lines.split("\n");
  for (let i = 0; i + 2 < parts.length; i += 3) document.getElementById(parts[i])?.setAttribute(parts[i + 1], parts[i + 2]);
}

// A part of the program that comes in pieces, in one try at all of it. If for a while no
// piece comes, the whole try is given up. How it is got is told the try's signal; it says
// when a piece came, and when there are no more.
function patiently(url, give, got) {
  return new Promise((done, fail) => {
    let timer;
    const all = () => clearTimeout(timer);
    const piece = () => (all(), (timer = setTimeout(() => give.abort(new Error(`${url} stopped coming`)), stall)));
    const { signal } = give;
    signal.addEventListener("abort", () => fail(signal.reason));
    piece();
    got(signal, piece, all).then(done, fail).finally(all);
  });
}

// A browser joins a second request for a script to the first, which may never be
// answered: each try has an address of its own.
const addressed = (src, n) => new URL(n ? `${src}?${n}` : src, location.href).href;

const script = (src, give, n) => self.Go || patiently(src, give, (signal) => new Promise((done, fail) => {
  const element = document.createElement("script");
  element.onload = () => (self.Go ? done() : fail(new Error(`${src} is not whole`)));
  element.onerror = () => fail(new Error(`${src} did not load`));
  signal.addEventListener("abort", () => element.remove());
  element.src = addressed(src, n);
  document.head.append(element);
}));

// The compiled program, from a worker of its own where there can be one.
const compiled = (how, give, n, progress) => patiently(wasm, give, (signal, piece, all) => new Promise((done, fail) => {
  const at = addressed(wasmLoad, n);
  const came = (bytes) => (bytes < wasmSize ? piece() : all(), progress(bytes)); // to compile may take its time
  const here = () => import(at).then(({ compile }) => compile(wasm, { ...how, signal }, came)).then(done, fail);
  let worker;
  try {
    worker = new Worker(at, { type: "module" });
  } catch {
    return here();
  }
  worker.onmessage = ({ data: { bytes, module, error } }) => {
    if (bytes) return came(bytes);
    if (!module) return fail(new Error(error));
    compiler = worker;
    done(module);
  };
  worker.onerror = worker.onmessageerror = (event) => (event.preventDefault(), worker.terminate(), here());
  signal.addEventListener("abort", () => worker.terminate());
  worker.postMessage({ url: new URL(wasm, location.href).href, how });
}));

// The story's text, if all of it has come.
const told = (how, give) => patiently(story, give, async (signal, piece) => {
  const response = await fetch(story, { ...how, signal });
  if (!response.ok) throw new Error(`${story}: ${response.status}`);
  const text = new TextDecoder(), parts = [];
  let bytes = 0;
  for (const reader = response.body.getReader(); ; piece()) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    parts.push(text.decode(value, { stream: true }));
  }
  if (bytes !== Number(storySize)) throw new Error(`${story} is not whole`);
  return parts.join("");
});

// One try, of which nothing goes on once a part has failed.
async function load(n) {
  const line = document.getElementById("progress");
  const show = (bytes) => line && state === "starting" && (line.style.transform = `scaleX(${Math.min(bytes / wasmSize, 1)})`);
  // What came cut short is kept by nobody's fault: past that, for the second time.
  const how = n ? { cache: "reload" } : {}, give = new AbortController();
  try {
    const [module, text] = await Promise.all([compiled(how, give, n, show), told(how, give), script(wasmExec, give, n)]);
    performance.mark("program ready"); // for who looks at what a start takes
    return { text, module };
  } catch (error) {
    give.abort(error);
    throw error;
  }
}

// Tries until there is a program; on a kiosk without end.
async function fetched() {
  for (let n = 0; ; n++) {
    try {
      return await load(n);
    } catch (error) {
      if (n + 1 >= tries && !kiosk) throw error;
      console.warn(`${error} (try ${n + 1})`);
      await later(pause(n));
    }
  }
}

// Fetches and compiles it, and does not run it.
async function prepare() {
  try {
    await (program ??= fetched());
    return (ready = true);
  } catch (error) {
    program = undefined;
    if (state === "waiting") fail(error); // else it is told where it was to run
  }
}

async function start() {
  if (state !== "waiting") return;
  state = "starting";
  show(false);
  try {
    provide();
    const { text, module } = await (program ??= fetched());
    await rest(); // what started it is answered
    const go = new Go();
    const instance = await WebAssembly.instantiate(module, go.importObject);
    self.fiftymetres = { story: text, set };
    state = "running";
    await go.run(instance);
    throw new Error("the program ended");
  } catch (error) {
    program = undefined;
    fail(error);
  }
}

// A program that never ran may be tried again at the next act. One that broke
// may not; a kiosk's page is loaded anew, once its server answers.
async function fail(error) {
  if ("appError" in page.dataset) return;
  console.error(error);
  ready = false;
  wanted = undefined; // whoever acts again may want something else
  play(0);
  show(true);
  if (state === "starting") state = "waiting";
  if (!kiosk) return;
  for (let n = 0; ; n++) {
    await later(pause(n));
    if (await fetch(location.href, { cache: "no-store" }).then((r) => r.ok, () => false)) location.reload();
  }
}

function show(failure) {
  if (failure || live()) for (const control of document.querySelectorAll("[data-act][aria-busy]")) control.removeAttribute("aria-busy");
  page.toggleAttribute("data-app-error", failure);
  document.getElementById("app-failed")?.toggleAttribute("hidden", !failure);
  if (failure || live()) document.getElementById("progress")?.style.removeProperty("transform");
}

const controls = "[data-act]:not([data-act=more])"; // frame.js unfolds

// A control used too early is used again after the start. It is another element
// then, with the same data attributes. Links to another moment, language or
// edition lead to the server's page: in a frame in the place of this one, for the
// article's Back is not ours; on a kiosk they wait for the program.
function early(event) {
  const control = event.target.closest?.(controls);
  if (live()) return;
  if (!control) return touched(event.target.closest?.(things));
  const failed = !fits || ("appError" in page.dataset && state !== "starting");
  const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (control.matches("a[href]") && !(kiosk && fits) && plain) {
    const waits = control.matches("[data-act=prev], [data-act=next], [target]") || (ready && control.matches(panels));
    if (layout === "embed" && (failed || !waits)) {
      if (control.target) return; // it opens beside the article
      event.preventDefault();
      event.stopImmediatePropagation();
      location.replace(control.href);
    }
    if (layout !== "embed" || failed || !waits) return;
  }
  if (control.matches("a[href]")) event.preventDefault();
  wait(control);
}

function wait(control) {
  const marks = [...control.attributes].filter((a) => a.name === "data-act" || a.name === "data-id");
  use(marks.map((a) => `[${a.name}="${CSS.escape(a.value)}"]`).join(""));
  control.setAttribute("aria-busy", "true"); // until the program has its own in its place
}

// What on the map opens something. It is the same element after the start. On a kiosk the
// first touch only ends the loop.
const things = "#stage :is([data-question], [data-place], [data-actor-name], [data-actor])";
const panels = ":is([data-act=question], [data-act=questions], [data-act=claims], [data-act=source], [data-act=about])";

function touched(thing) {
  const mark = thing && [...thing.attributes].find((a) => /^data-(question|place|actor)/.test(a.name));
  if (mark && !kiosk) use(`#stage [${mark.name}="${CSS.escape(mark.value)}"]`);
}

// The program is told again of a key that steps; for what else a key does, the browser has
// scrolled or moved on.
function stepped({ key, ctrlKey, metaKey, shiftKey, altKey }) {
  if (live() || !/^Arrow(Left|Right)$/.test(key)) return;
  const again = new KeyboardEvent("keydown", { key, ctrlKey, metaKey, shiftKey, altKey, bubbles: true, cancelable: true });
  wanted = () => (document.activeElement ?? document.body).dispatchEvent(again);
}

function use(selector) {
  wanted = () => document.querySelector(selector)?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
}

// A worker that has done its work.
function dismiss() {
  compiler?.terminate();
  compiler = undefined;
}

function takeOver() {
  if (!live()) return;
  watch.disconnect();
  show(false);
  setTimeout(dismiss, warm);
  wanted?.();
}

const trouble = (event) => state === "running" && !live() && fail(event.reason ?? event.error ?? event.message);
const watch = new MutationObserver(takeOver);
const idle = (what) => (self.requestIdleCallback ? requestIdleCallback(what, { timeout: 3000 }) : setTimeout(what, 500));

// The sheet that plays the story with the scroll, until the program does or where none
// will. It takes a moment to work out, which is better spent on the program where that
// is at hand, or will be soon.
const { motion } = page.dataset;
const plays = motion && !page.dataset.motionWish && self.CSS?.supports("animation-timeline: --t") && CSS.supports("timeline-scope: --t");

async function play(wait) {
  for (const act of [...acts, "scroll"]) removeEventListener(act, moved, { capture: true });
  if (wait) await later(wait);
  if (plays && !ready && !live()) document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: motion }));
}

const moved = () => play(fits ? soon : 0);

// The page has been shown and scrolled to where it opens.
function shown() {
  if (kiosk) return idle(start);
  if (dear) return;
  if (layout === "embed") return near(() => idle(prepare));
  addEventListener("scroll", start, { capture: true, passive: true, once: true });
  idle(async () => {
    if (plays) fetch(motion, { priority: "low" }).then((r) => r.arrayBuffer()).catch(() => {}); // so that it is at hand
    if (await prepare()) setTimeout(() => idle(start), calm);
  });
}

// An article may hold many embeds below where it is read.
function near(what) {
  const seen = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    seen.disconnect();
    what();
  }, { rootMargin: "100%" });
  seen.observe(document.body);
}

// A browser that has no WebAssembly, as one that is locked down, says so at once.
const barred = wasm && !self.WebAssembly;
document.querySelector("#app-failed button")?.addEventListener("click", (event) => event.currentTarget.parentElement.setAttribute("hidden", ""));
const pressed = self.tooSoon.pressed?.closest?.("button" + controls); // before this script was there
removeEventListener("click", self.tooSoon, true);
addEventListener("click", early, true);
if (barred) show(true);
else if (!fits) for (const button of document.querySelectorAll("button" + controls)) button.disabled = true; // what a style sheet has not put away
addEventListener("pagehide", dismiss); // some browsers keep no page that has a worker for the way back
for (const act of [...acts, "scroll"]) addEventListener(act, moved, { capture: true, passive: true });
if (fits) {
  watch.observe(page, { attributeFilter: ["data-app"] });
  addEventListener("error", trouble);
  addEventListener("unhandledrejection", trouble);
  addEventListener("keydown", stepped, { capture: true, passive: true });
  for (const act of [...acts, "fiftymetres-wanted"]) addEventListener(act, start, { capture: true, passive: true });
  if (pressed) {
    wait(pressed);
    start();
  }
  document.readyState === "complete" ? shown() : addEventListener("load", shown);
}
