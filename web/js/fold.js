// What closed details hold is text until it is wanted: a page of two thousand
// elements less is there sooner. They are unfolded when they open, all of them when
// the page is searched or printed, and one by one once nothing else is to be done: a
// search that comes from a menu is not announced, and browsers find what lies in
// closed details and open them.
function unfold(text) {
  if (text) text.outerHTML = text.textContent; // the server's own, escaped as in any page
}

function all() {
  for (const text of document.querySelectorAll("#text noscript")) unfold(text);
}

const within = (details) => details?.querySelector(":scope > noscript");
document.addEventListener("toggle", (event) => event.target.open && unfold(within(event.target)), true);
// Before they open, so that they open with what they hold, in one paint.
document.addEventListener("click", (event) => unfold(within(event.target.closest?.("summary")?.parentElement)), true);
document.addEventListener("keydown", (event) => {
  if (event.key === "F3" || ((event.ctrlKey || event.metaKey) && /^[fp]$/i.test(event.key))) all();
}, true);
addEventListener("beforeprint", all);

// A step at a time, in idle time; again when the program has printed another column.
const calm = 15000; // ms
const idle = (what) => (self.requestIdleCallback ? requestIdleCallback(what) : setTimeout(what, 500));
function step() {
  const next = document.querySelector("#text noscript");
  if (!next) return setTimeout(() => idle(step), calm);
  unfold(next);
  idle(step);
}
addEventListener("load", () => setTimeout(() => idle(step), calm));
