// Has the site kept for reading without a network, once the page itself has all that
// it needs. Browsers without service workers, and readers whose data are dear, do
// without. A newer version that is kept already may take over now, at a load.
const page = document.documentElement;
const { saveData, effectiveType = "" } = navigator.connection ?? {};
const soon = 10000; // ms after the load, where no program comes

async function keep() {
  try {
    const site = await navigator.serviceWorker.register(page.dataset.keeper, { updateViaCache: "none" });
    site.waiting?.postMessage("take over");
  } catch (error) {
    console.info(`${error}`); // forbidden, or away: the page is as it would be without
  }
}

// When the program is live, or not to be expected.
function quiet() {
  const live = () => page.dataset.app !== "server";
  if (live()) return keep();
  const once = () => (watch.disconnect(), clearTimeout(timer), keep());
  const watch = new MutationObserver(() => live() && once());
  const timer = setTimeout(once, soon);
  watch.observe(page, { attributeFilter: ["data-app"] });
}

if (navigator.serviceWorker && page.dataset.keeper && parent === self && !saveData && !effectiveType.endsWith("2g")) {
  document.readyState === "complete" ? quiet() : addEventListener("load", quiet);
}
