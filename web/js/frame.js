// In an embed: tells the article around it how high it would be best, in the messages
// that those who embed listen for, and unfolds a caption that a low frame cuts. Needs no
// WebAssembly.
const page = document.documentElement;
const at = (id) => document.getElementById(id);
const high = (selector) => document.querySelector(selector)?.getBoundingClientRect().height ?? 0;

// The best height depends on the frame's width alone: on no height that the
// article may have given it, and so not on how a low frame is laid out. 0 while
// the frame is hidden.
const beside = matchMedia("(min-width: 43.75em)"); // the caption is beside the map, in any height
function best() {
  if (innerWidth < 50) return 0;
  const map = high("#window"), words = captions(beside.matches ? at("main").clientWidth : innerWidth);
  return Math.ceil(high(".masthead") + (beside.matches ? Math.max(map, words) : map + words) + ("bare" in page.dataset ? 0 : high(".bar")) + high(".colophon"));
}

// How high the captions are at a width, the longest of them, CSS px.
function captions(width) {
  const copy = document.querySelector(".captions").cloneNode(true);
  copy.style.cssText = `position:absolute;visibility:hidden;width:${width}px`;
  copy.setAttribute("data-measured", "");
  page.append(copy); // not in the body, which is observed
  const height = copy.getBoundingClientRect().height;
  copy.remove();
  return height;
}

// Those who embed, and the message that each listens for. Some are known by what they
// put into the frame's address, or by what they say first.
const query = new URLSearchParams(location.search);
const pym = query.get("childId");
const secret = /[#?&]secret=([\w-]+)/.exec(location.hash)?.[1]; // WordPress
let sizer = ""; // what iframe-resizer calls this frame

function messages(height, event) {
  const all = [
    { sentinel: "amp", type: "embed-size", height }, // AMP, @newswire/frames and more
    { "datawrapper-height": { "fifty-metres": height } },
  ];
  if (pym) all.push(`pymxPYMx${pym}xPYMxheightxPYMx${height}`);
  if (secret) all.push({ message: "height", value: height, secret });
  if (sizer) all.push(`[iFrameSizer]${sizer}:${height}:${innerWidth}:${event}`);
  return all;
}

let told = 0;
function tell(again, event = "size") {
  if (parent === window) return;
  const height = best();
  if (!height || (height === told && !again)) return; // hidden, or a host that grows with each message
  told = height;
  for (const message of messages(height, event)) parent.postMessage(message, "*");
  self.fiftymetresHost?.size(height);
}

// What a host says that wants to be told again.
function hear({ source, data }) {
  if (source !== parent) return;
  if (data?.type === "frames-init") return tell(true);
  if (typeof data !== "string") return;
  if (pym && data.startsWith(`pymxPYMx${pym}xPYMxwidthx`)) return tell(true);
  const init = /^\[iFrameSizer\]([^:]+)(:[^:]*){8,}$/.exec(data);
  if (!init) return;
  sizer = init[1];
  tell(true, "init");
}

// Unfolded it lies over the map and the player, which stay where they are.
function unfold(yes) {
  if (yes) page.style.setProperty("--cut", `${high("#main")}px`);
  page.toggleAttribute("data-unfolded", yes);
  at("main").scrollTop = 0;
  clip();
}

function clip() {
  const now = document.querySelector(".caption[data-now]"), main = at("main"), unfolded = "unfolded" in page.dataset;
  document.querySelector(".more")?.setAttribute("aria-expanded", unfolded); // the program brings another
  if (!now || unfolded) return;
  page.toggleAttribute("data-clipped", now.offsetTop + now.offsetHeight > main.clientHeight + 1);
}

function look() {
  clip();
  tell(false);
}

new ResizeObserver(look).observe(document.body);
// The program puts a tree of its own in the place of the server's; a moment, an
// edition and a language change the caption.
new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true, attributeFilter: ["data-now"] });
document.fonts.ready.then(look);
document.fonts.addEventListener("loadingdone", look); // of those that are asked for later
addEventListener("load", () => {
  clip();
  tell(true);
  if (parent !== window) parent.postMessage("[iFrameResizerChild]Ready", "*");
});
addEventListener("message", hear);
addEventListener("click", (event) => {
  const more = event.target.closest?.("[data-act=more]"), unfolded = "unfolded" in page.dataset;
  if (more || unfolded) unfold(Boolean(more) && !unfolded);
});
// What has the focus is not to be under it.
addEventListener("focusin", (event) => {
  if ("unfolded" in page.dataset && !event.target.closest?.("#main")) unfold(false);
});
