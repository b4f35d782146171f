// On a kiosk: nothing leads out of the page, the screen stays awake, and what any
// touch will need is fetched while the network is there. Needs no WebAssembly.
const stop = (event) => event.preventDefault();
for (const name of ["contextmenu", "dragstart", "selectstart", "auxclick"]) addEventListener(name, stop, true);
addEventListener("mousedown", (event) => event.button === 1 && stop(event), true); // no scrolling by a wheel pressed down
addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  if (!link) return;
  stop(event); // the program answers by itself, without the link
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) event.stopImmediatePropagation();
}, true);

// Browsers let go of the lock whenever the page is hidden.
async function stayAwake() {
  if (document.visibilityState !== "visible") return;
  try {
    await navigator.wakeLock?.request("screen");
  } catch {} // no power, or no permission: the operator's settings decide then
}
document.addEventListener("visibilitychange", stayAwake);
stayAwake();

// Another language needs fonts that this one has not asked for.
const fetchFonts = () => document.fonts.forEach((font) => font.load().catch(() => {}));
document.readyState === "complete" ? fetchFonts() : addEventListener("load", fetchFonts);

// What stands still burns into the glass: once a minute it moves by a few px, round a
// circle in a quarter of an hour, unless the operator says shift=0.
if (!/^(0|off|false|no)$/i.test(new URLSearchParams(location.search).get("shift") ?? "")) {
  const far = 6; // CSS px
  setInterval(() => {
    const turn = (Date.now() / 900_000) * 2 * Math.PI;
    document.documentElement.style.setProperty("--shift-x", `${Math.round(far * Math.cos(turn))}px`);
    document.documentElement.style.setProperty("--shift-y", `${Math.round(-Math.abs(far * Math.sin(turn)))}px`);
  }, 60_000);
}

// Whether all is well, for an operator's own watch: the program answers, and while nobody
// is there the loop moves on. A page whose program never came is not well either.
const page = document.documentElement;
const still = 15_000; // ms without a frame after which a loop stands
self.kioskAlive = () => {
  const program = self.fiftymetres;
  try {
    if (page.dataset.app !== "live" || "appError" in page.dataset || program.alive() !== true) return false;
  } catch {
    return false; // it has broken
  }
  const loops = "attract" in page.dataset && !("led" in page.dataset) && /^(full)?$/i.test(new URLSearchParams(location.search).get("attract") ?? "");
  return !loops || document.hidden || page.dataset.motionWish || matchMedia("(prefers-reduced-motion: reduce)").matches || performance.now() - (program.beat ?? 0) < still;
};

// A program that was there and is well no longer is started again, with the page: from the
// server, or from what is kept where that is away.
let ill = 0;
setInterval(() => {
  if (page.dataset.app !== "live" || self.kioskAlive()) ill = 0;
  else if (++ill >= 3) location.reload();
}, 5_000);

// A newer version is taken between two rounds of the loop, if all of its page has come.
// Where the server is away, the next round asks again.
async function renew() {
  try {
    const answer = await fetch(location.href, { cache: "no-cache" });
    if (!answer.ok) return;
    const other = new DOMParser().parseFromString(await answer.text(), "text/html").documentElement;
    const names = (of) => [of.dataset.wasm, of.dataset.story, of.querySelector("link[rel=stylesheet]")?.getAttribute("href")].join();
    if (other.dataset.layout === "kiosk" && names(other) !== names(page) && "attract" in page.dataset) location.reload();
  } catch {} // no network
}

new MutationObserver(() => {
  if (!("looped" in page.dataset)) return;
  delete page.dataset.looped;
  renew();
}).observe(page, { attributeFilter: ["data-looped"] });
