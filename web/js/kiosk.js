// On a kiosk: nothing leads out of the page, the screen stays awake, and what any
// touch will need is fetched while the network is there. Needs no WebAssembly.
const stop = (event) => event.preventDefault();
for (const name of ["contextmenu", "dragstart", "selectstart", "auxclick"]) addEventListener(name, stop, true);
addEventListener("mousedown", (event) => event.button === 1 && stop(event), true); // no scrolling by a wheel pressed down
addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  if (!link) return;
  const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  const stays = link.origin === location.origin && link.pathname.endsWith("/kiosk") && !link.target;
  if ("appOut" in document.documentElement.dataset && stays && !modified) return;
  stop(event); // the program answers by itself, without the link
  if (modified) event.stopImmediatePropagation();
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

// The code of each moment, for a visitor's phone, is kept for when the network is away: where
// the program offers it.
async function fetchCodes() {
  const { base = "", edition: known } = document.documentElement.dataset, { lang } = document.documentElement;
  if (!document.querySelector("[data-act=code]")) return;
  for (const stop of document.querySelectorAll(".stops [data-id]"))
    await fetch(`${base}/codes/moment.svg?${new URLSearchParams({ known, lang, moment: stop.dataset.id })}`).catch(() => {});
}
addEventListener("load", () => setTimeout(fetchCodes, 10_000));

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
  else if (++ill >= 3) startAgain();
}, 5_000);

// Between two pages of one screen: how often it has started by itself. A browser that keeps
// nothing counts nothing.
const kept = {
  get starts() {
    try {
      return Number(sessionStorage.getItem("starts")) || 0;
    } catch {
      return 0;
    }
  },
  set starts(n) {
    try {
      sessionStorage.setItem("starts", n);
    } catch {}
  },
};

function startAgain() {
  kept.starts++;
  location.reload();
}

// A newer version is taken between two rounds of the loop, if all of its page has come.
// Where the server is away, the next round asks again. Its tag is asked for first: a page
// that was read leaves some bytes with the browser each time, which a wall adds up for weeks.
let same = ""; // the tag of a page that was no newer
async function renew() {
  try {
    const tag = (await fetch(location.href, { method: "HEAD", cache: "no-store" })).headers.get("ETag");
    if (tag && tag === same) return;
    const answer = await fetch(location.href, { cache: "no-cache" });
    if (!answer.ok) return;
    const other = new DOMParser().parseFromString(await answer.text(), "text/html").documentElement;
    const names = (of) => [of.dataset.wasm, of.dataset.story, of.querySelector("link[rel=stylesheet]")?.getAttribute("href")].join();
    if (other.dataset.layout !== "kiosk") return;
    if (names(other) === names(page)) same = answer.headers.get("ETag");
    else if ("attract" in page.dataset) location.reload();
  } catch {} // no network
}

let loops = 0;
new MutationObserver(() => {
  if (!("looped" in page.dataset)) return;
  delete page.dataset.looped;
  loops++;
  renew();
}).observe(page, { attributeFilter: ["data-looped"] });

// A screen that has a name says now and then how it is, and what visits there were: which
// moments, in which language, for how long; nothing about who it was. What cannot be said
// now is said later.
const query = new URLSearchParams(location.search);
if (query.get("screen")) {
  let visit = null, visits = [], error = "", home = false;
  const told = () => document.querySelector(".caption[data-now]")?.dataset.moment;
  const note = () => {
    const moment = told();
    if (visit && moment && visit.moments.at(-1) !== moment && visit.moments.length < 100) visit.moments.push(moment);
  };
  new MutationObserver(() => {
    const attracts = "attract" in page.dataset;
    if (!attracts && !visit) {
      visit = { moments: [], from: performance.now() };
      home = false;
      note();
    } else if (attracts && visit) {
      const seconds = Math.round((performance.now() - visit.from) / 1000);
      visits = [...visits, { moments: visit.moments, language: page.lang, seconds, idle: !home }].slice(-20); // not what is being told
      visit = null;
    }
  }).observe(page, { attributeFilter: ["data-attract"] });
  // All of the page, for the program puts other elements in the place of the server's.
  new MutationObserver(note).observe(page, { subtree: true, attributeFilter: ["data-now"] });
  addEventListener("click", (event) => (home = !!event.target.closest?.("[data-act=home]")), true);
  addEventListener("error", (event) => /^ResizeObserver/.test(event.message) || (error = event.message || error)); // which is no error
  addEventListener("unhandledrejection", (event) => (error = String(event.reason)));

  let telling = false; // one at a time, or a visit is told twice
  const report = async () => {
    if (telling) return;
    telling = true;
    const sent = visits;
    const said = {
      screen: query.get("screen"), room: query.get("room") ?? "", version: /\.([0-9a-f]+)\./.exec(page.dataset.wasm ?? "")?.[1] ?? "", up: performance.now() / 1000,
      loops, starts: kept.starts, well: self.kioskAlive(), error, query: location.search, visits: sent,
    };
    try {
      const answer = await fetch(`${page.dataset.base ?? ""}/screens/report`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(said), signal: AbortSignal.timeout(20_000) });
      if (!answer.ok) return;
      visits = visits.filter((v) => !sent.includes(v));
      if (error === said.error) error = "";
    } catch {
      // no network
    } finally {
      telling = false;
    }
  };
  setTimeout(report, 5_000);
  setInterval(report, 30_000);
}
