// Starts the WebAssembly program: after the first paint, once, and quietly.
// If anything fails, one sentence says so, and the page stays as it is.
const page = document.documentElement;
const { layout, story, wasm, wasmExec, wasmSize } = page.dataset;

// These start it at once. Fingers and wheels pass over an embed.
const acts = layout === "embed" ? ["click", "keydown"] : ["pointerdown", "keydown", "touchstart", "wheel"];
let started = false;
let wanted = "";

const live = () => page.dataset.app === "live";

function fits() {
  const bot = /bot|crawler|spider|crawling/i.test(navigator.userAgent);
  return wasm && !bot && new URLSearchParams(location.search).get("wasm") !== "false";
}

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

function script(src) {
  return new Promise((done, fail) => {
    const element = document.createElement("script");
    element.onload = done;
    element.onerror = () => fail(new Error(`${src} did not load`));
    element.src = src;
    document.head.append(element);
  });
}

async function get(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}

// On a copy: the response itself lets the browser keep the compiled program.
async function count(copy) {
  const line = document.getElementById("progress");
  const reader = copy.body.getReader();
  for (let bytes = 0, part; !(part = await reader.read()).done; ) {
    bytes += part.value.byteLength;
    if (line) line.style.transform = `scaleX(${Math.min(bytes / wasmSize, 1)})`;
  }
}

async function load() {
  const [response] = await Promise.all([get(wasm), script(wasmExec)]);
  count(response.clone()).catch(() => {}); // the original tells of the failure
  const go = new Go();
  const { instance } = await WebAssembly.instantiateStreaming(response, go.importObject);
  return () => go.run(instance);
}

async function start() {
  if (started) return;
  started = true;
  for (const act of acts) removeEventListener(act, start, true);
  try {
    provide();
    const [run, text] = await Promise.all([load(), get(story).then((r) => r.text())]);
    self.fiftymetres = { story: text, wanted };
    await run();
    throw new Error("the program ended");
  } catch (error) {
    fail(error);
  }
}

function fail(error) {
  if ("appError" in page.dataset) return;
  console.error(error);
  show(true);
}

function show(failure) {
  page.toggleAttribute("data-app-error", failure);
  document.getElementById("app-failed")?.toggleAttribute("hidden", !failure);
  document.getElementById("progress")?.remove();
}

// A button pressed too early is pressed again after the start. It is another
// element then, with the same data attributes. Links need no help.
function remember(event) {
  const button = event.target.closest?.("[data-act]:not(a)");
  if (!button || live()) return;
  const marks = [...button.attributes].filter((a) => a.name.startsWith("data-"));
  wanted = marks.map((a) => `[${a.name}="${CSS.escape(a.value)}"]`).join("");
  if (self.fiftymetres) self.fiftymetres.wanted = wanted;
}

function takeOver() {
  if (!live()) return;
  watch.disconnect();
  show(false);
  if (wanted) document.querySelector(wanted)?.click();
}

const trouble = (event) => started && !live() && fail(event.reason ?? event.error ?? event.message);
const watch = new MutationObserver(takeOver);
const idle = () => (self.requestIdleCallback ? requestIdleCallback(start, { timeout: 3000 }) : setTimeout(start, 500));

if (fits()) {
  watch.observe(page, { attributeFilter: ["data-app"] });
  addEventListener("click", remember, true);
  addEventListener("error", trouble);
  addEventListener("unhandledrejection", trouble);
  for (const act of acts) addEventListener(act, start, { capture: true, passive: true });
  if (layout !== "embed") document.readyState === "complete" ? idle() : addEventListener("load", idle);
}
