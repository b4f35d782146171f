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
