// Runs in every page under test: tells the tests' server of what a page must
// never do.
{
  const tell = (...what) => navigator.sendBeacon("/trouble", `${location.href}: ${what.join(" ")}`);
  const { error } = console;
  console.error = (...what) => (tell(...what), error(...what));
  addEventListener("error", (e) => tell(e.message ?? `${e.target.outerHTML} did not load`), true);
  addEventListener("unhandledrejection", (e) => tell("unhandled:", e.reason));
}
