// What nobody sees at first is text until it is wanted: a page of two thousand
// elements less is there sooner. Opened details are unfolded, and sections that come
// near; and all of it when the page is searched or printed, or a link leads into it.
function unfold(text) {
  if (text) text.outerHTML = text.textContent; // the server's own, escaped as in any page
}

function all() {
  for (const text of document.querySelectorAll("#text noscript")) unfold(text);
}

// An address within the page that leads to what is folded.
function follow(hash) {
  if (hash.length < 2 || document.getElementById(hash.slice(1))) return;
  if (![...document.querySelectorAll("#text noscript")].some((text) => text.textContent.includes(`id="${hash.slice(1)}"`))) return;
  all();
  document.getElementById(hash.slice(1))?.scrollIntoView();
}

const near = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    near.unobserve(target);
    unfold(target.querySelector(":scope > noscript"));
  }
}, { rootMargin: "100%" });

// In another edition or language the program puts another column in this one's place.
function observe() {
  near.disconnect();
  for (const text of document.querySelectorAll("section > noscript")) near.observe(text.parentElement);
}

const within = (details) => details?.querySelector(":scope > noscript");
document.addEventListener("toggle", (event) => event.target.open && unfold(within(event.target)), true);
document.addEventListener("click", (event) => {
  // Before they open, so that they open with what they hold, in one paint.
  unfold(within(event.target.closest?.("summary")?.parentElement));
  const link = event.target.closest?.('a[href^="#"]');
  if (link && document.documentElement.dataset.app !== "live") follow(link.hash);
}, true);
document.addEventListener("keydown", (event) => {
  if (event.key === "F3" || ((event.ctrlKey || event.metaKey) && /^[fp]$/i.test(event.key))) all();
}, true);
addEventListener("beforeprint", all);
new MutationObserver(observe).observe(document.body, { childList: true });
observe();
follow(location.hash);
