// What stands in closed details is text until it is wanted: a page of a thousand
// elements less is there sooner. Opened details are unfolded; and all of them when
// the page is searched, printed, or left for another address within it.
const page = document;

function unfold(text) {
  text.outerHTML = text.textContent; // the server's own, escaped as in any page
}

function all() {
  for (const text of page.querySelectorAll("details > noscript")) unfold(text);
}

page.addEventListener("toggle", (event) => {
  const text = event.target.querySelector?.(":scope > noscript");
  if (text && event.target.open) unfold(text);
}, true);
// Before it opens, so that it opens with what it holds, in one paint.
page.addEventListener("click", (event) => {
  const text = event.target.closest?.("summary")?.parentElement.querySelector(":scope > noscript");
  if (text) unfold(text);
}, true);
page.addEventListener("keydown", (event) => {
  if (event.key === "F3" || ((event.ctrlKey || event.metaKey) && /^[fp]$/i.test(event.key))) all();
});
addEventListener("beforeprint", all);
