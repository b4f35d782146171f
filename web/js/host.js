// In an embed: speaks with the article around it. Needs no WebAssembly to be asked: what
// only the program can do starts it, and waits for it.
//
// Out, to the parent alone: { source: "fiftymetres", version: 1, type, ... }
//   ready     moment, t, language, known, and moments: [{ moment, from, to, at }], in story
//             seconds; at is where a reader comes to it
//   moment    moment, t
//   time      t, four times a second at most
//   play, pause, ended   t
//   language  language
//   known     known: the date as of which it is told
//   claim     of: what the reader has opened, "about:", "source:" or "question:" and an id
//   error     message
//   size      height, CSS px, that suits the frame's width
// In, from the parent alone: { target: "fiftymetres", version: 1, type, ... }
//   play, pause
//   seek      t: seconds, or "0:26"
//   go        moment
//   setLanguage language, setKnown known, setTheme theme: "light", "dark" or "auto"
// Whatever else comes is somebody else's, and passed over.
const page = document.documentElement;
const { dataset } = page;
const names = { seek: "t", go: "moment", setLanguage: "language", setKnown: "known", setTheme: "theme" };
const most = 20; // wishes that wait for the program

let playing = false;
const live = () => dataset.app === "live";
const framed = parent !== window;

function send(type, more = {}) {
  if (framed) parent.postMessage({ source: "fiftymetres", version: 1, type, ...more }, "*");
}

const whats = { moment: "moment", language: "language", known: "known", claim: "of" };

self.fiftymetresHost = {
  size: (height) => send("size", { height }),
  tell(type, what, t) {
    if (type === "play") fresh = false;
    if (type === "play" || type === "pause" || type === "ended") playing = type === "play";
    send(type, type in whats ? { [whats[type]]: what, t } : { t });
  },
};

// What the host is told first: all that it needs to ask for something. The server has
// written the moments: slug, seconds from, to, and where a reader comes to it.
function ready() {
  const moments = dataset.course.split(" ").map((m) => {
    const [moment, from, to, at] = m.split(":");
    return { moment, from: Number(from), to: Number(to), at: Number(at) };
  });
  send("ready", { moment: dataset.at, t: Number(dataset.t), language: page.lang, known: dataset.edition, moments });
}

// The wishes of a host, in the order that they came in.
const wishes = [];
const runs = () => self.fiftymetresHost.ask;

function wish(type, value) {
  if (runs()) return answer(type, value);
  if (wishes.length === most) wishes.shift();
  wishes.push([type, value]);
  dispatchEvent(new Event("fiftymetres-wanted")); // the boot script's
}

function answer(type, value) {
  const message = runs()(type, value);
  if (message) send("error", { message: `${type} ${value}: ${message}` });
}

function paint(theme) {
  if (theme === "auto") page.removeAttribute("data-theme");
  else if (theme === "light" || theme === "dark") dataset.theme = theme;
  else send("error", { message: "setTheme: no such value" });
}

// Where there will be no program the server's page does what it can: a moment, a second,
// an edition, a language.
const queries = { seek: "t", go: "moment", setLanguage: "lang", setKnown: "known" };

function unable() {
  if (dataset.app !== "server" || !("appError" in dataset || !dataset.wasm || !self.WebAssembly)) return false;
  const query = new URLSearchParams(location.search);
  for (const [type, value] of wishes.splice(0)) {
    if (!queries[type]) {
      send("error", { message: `${type}: there is no program here` });
      continue;
    }
    if (type === "go" || type === "seek") ["moment", "t"].forEach((old) => query.delete(old));
    query.set(queries[type], value);
  }
  const path = query.has("lang") ? (dataset.base ?? "") + "/embed" : location.pathname;
  const to = `${path}?${query}`;
  if (to !== location.pathname + location.search) location.replace(to);
  return true;
}

addEventListener("message", ({ source, data }) => {
  if (source !== parent || !framed || data?.target !== "fiftymetres" || typeof data.type !== "string") return;
  const value = data[names[data.type]] ?? "";
  if (typeof value !== "string" && typeof value !== "number") return;
  const said = String(value).slice(0, 80);
  if (data.type === "setTheme") return paint(said);
  wish(data.type.slice(0, 40), said);
  unable();
});

new MutationObserver(() => {
  if (live()) wishes.splice(0).forEach(([type, value]) => answer(type, value));
  else if (wishes.length) unable();
}).observe(page, { attributeFilter: ["data-app", "data-app-error"] });

// Half of the map in view is seen, and less is not: it plays on its own only then, and
// rests when it is scrolled away. What rested by itself goes on by itself.
let fresh = "autoplay" in dataset && !matchMedia("(prefers-reduced-motion: reduce)").matches;
let rested = false;

new IntersectionObserver(([entry]) => {
  if (entry.intersectionRatio >= 0.5) {
    if (fresh || rested) wish("play", "");
    fresh = rested = false;
  } else if (playing) {
    rested = true;
    wish("pause", "");
  }
}, { threshold: [0, 0.5] }).observe(document.getElementById("stage"));

addEventListener("load", ready);
