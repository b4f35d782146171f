// The ledger's comparison is narrowed and sorted without a new page: it is taken from the
// page that a link leads to, which is what it would be without this script, and so is
// what leads to other languages and editions. Where that cannot be had, the link is
// followed; but a page that was kept for reading without a network, which has all
// questions whatever its address asks for, is narrowed and sorted by what stands in it.
const opened = new URLSearchParams(location.search).get("moment");
const whole = document.getElementById("sources"); // else it is the ledger of one moment
let shown = location.search;
let asked = 0; // only the last answer counts

const said = document.createElement("p");
said.className = "unseen";
said.role = "status";
document.getElementById("main").append(said);

const kept = "kept" in document.documentElement.dataset && document.getElementById("compared")?.cloneNode(true);
const names = ["source", "about", "moment", "open", "sort"]; // of filters
const states = ["open", "settled", "apparent"];

// The address that a link leads to, once it keeps what the others say.
function keeping(a, url, name) {
  const own = new URL(a.href).searchParams.get(name), to = new URL(url);
  to.searchParams.delete(name);
  if (own) to.searchParams.set(name, own);
  to.hash = "compared";
  a.href = to;
  return own;
}

// The part as the server has it at an address, from that of all questions.
function narrowed(part, at) {
  const url = new URL(at), asked = url.searchParams;
  const offered = [...part.querySelectorAll(".filters a, .matrix thead a")].map((a) => new URL(a.href).searchParams);
  for (const name of names) if (!offered.some((q) => q.get(name) === asked.get(name))) asked.delete(name); // nobody knows it
  const columns = columnsOf(part), first = columns.find((c) => c.id === asked.get("source"));
  choose(part.querySelector(".filters"), columns, first, url);
  const rows = rowsOf(part.querySelector("tbody"), columns, first, asked);
  fill(part, rows, columns, first);
  return part;
}

// The columns of the table, each with its source and what stands over it.
function columnsOf(part) {
  const [periods, heads] = part.querySelectorAll(".matrix thead tr");
  const over = [...periods.children].slice(1).flatMap((th) => Array(th.colSpan).fill(th));
  return [...heads.children].map((th, i) => ({ th, period: over[i], id: new URL(th.firstChild.href).searchParams.get("source") }));
}

// Has the links lead on from an address, and says which of them are chosen there.
function choose(filters, columns, first, url) {
  for (const { th } of columns) keeping(th.firstChild, url, "source");
  const mark = (a, on) => (on ? a.setAttribute("aria-current", "true") : a.removeAttribute("aria-current"));
  for (const row of filters.children) {
    const links = [...row.querySelectorAll("a")];
    const name = names.find((name) => links.some((a) => new URL(a.href).searchParams.has(name)));
    for (const a of links) mark(a, keeping(a, url, name) === url.searchParams.get(name));
  }
  if (!first) return;
  const row = filters.lastElementChild.cloneNode(true), [all, one, ...others] = row.querySelectorAll("a");
  for (const a of others) a.remove();
  row.firstElementChild.textContent = `${filters.dataset.name} `;
  const [when, name] = first.th.firstChild.childNodes;
  all.textContent = filters.querySelector("a").textContent;
  one.textContent = `${name.textContent.trim()} ${when.textContent}`;
  one.href = first.th.firstChild.href;
  const without = new URL(one.href);
  without.searchParams.delete("source");
  all.href = without;
  mark(all, false);
  mark(one, true);
  filters.prepend(row);
}

// The rows that a filter lets through, in its order, each with its cells by their columns.
function rowsOf(body, columns, first, asked) {
  const about = asked.get("about"), moment = asked.get("moment");
  const state = (tr) => states.findIndex((s) => tr.querySelector(".state").classList.contains(s));
  const rows = [...body.rows].map((tr) => ({ tr, cells: new Map(columns.map((c, i) => [c, tr.cells[i + 1]])) })).filter(({ tr, cells }) =>
    (!about || tr.dataset.about === about) && (!moment || tr.dataset.moments.split(" ").includes(moment)) &&
    (!asked.get("open") || state(tr) === 0) && (!first || cells.get(first).hasChildNodes()));
  const by = {
    question: (tr) => tr.querySelector(".asks").textContent,
    answers: (tr) => -tr.querySelectorAll(".key > span").length,
    settled: state,
  }[asked.get("sort")];
  return by ? rows.sort(({ tr: x }, { tr: y }) => (by(x) < by(y) ? -1 : Number(by(x) > by(y)))) : rows;
}

// Puts rows into the table, with the columns that have something in them; the source that
// is asked for stands before all others.
function fill(part, rows, columns, first) {
  const [periods, heads] = part.querySelectorAll(".matrix thead tr");
  const order = columns.filter((c) => c !== first && rows.some(({ cells }) => cells.get(c).hasChildNodes()));
  if (first) order.unshift(first);
  heads.replaceChildren(...order.map((c) => c.th));
  for (const { tr, cells } of rows) tr.replaceChildren(tr.cells[0], ...order.map((c) => cells.get(c)));
  part.querySelector("tbody").replaceChildren(...rows.map(({ tr }) => tr));
  const spans = [];
  for (const { period } of order) {
    if (spans.at(-1)?.textContent === period.textContent) spans.at(-1).colSpan++;
    else spans.push(Object.assign(period.cloneNode(true), { colSpan: 1 }));
  }
  periods.replaceChildren(periods.children[0], ...spans);
  part.querySelector("caption").textContent = [...part.querySelectorAll(".filters [aria-current]")].map((a) => a.textContent).join(", ");
  if (rows.length) return;
  const none = Object.assign(document.createElement("p"), { className: "facts", textContent: part.querySelector(".filters").dataset.none });
  part.querySelector(".matrix-box").replaceWith(none);
}

// What leads from a kept page to other languages and editions keeps the filter.
function carry(url) {
  for (const a of document.querySelectorAll(".masthead .switch a")) {
    const to = new URL(a.href);
    for (const name of names) url.searchParams.has(name) ? to.searchParams.set(name, url.searchParams.get(name)) : to.searchParams.delete(name);
    a.href = to;
  }
}

// The entries of the whole ledger are on this page, whatever page a part comes from.
function settle(within) {
  for (const a of within.querySelectorAll("a[href*='#']")) {
    if (a.pathname === location.pathname && a.hash !== "#compared" && document.getElementById(a.hash.slice(1))) a.setAttribute("href", a.hash);
  }
}

async function pageAt(url) {
  const answer = await fetch(url);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (!answer.ok || !page.getElementById("compared")) throw new Error(`${url}: ${answer.status}`);
  return page;
}

// Puts in the parts that the page at an address has, and says how many questions are left.
async function show(url) {
  const turn = ++asked;
  const page = await pageAt(url).catch((error) => {
    if (!kept) throw error;
  });
  if (turn !== asked) return false;
  if (page) for (const part of ["#compared", ".masthead"]) document.querySelector(part).replaceWith(page.querySelector(part));
  else showKept(url);
  if (whole) settle(document.getElementById("compared"));
  tell();
  shown = url.search;
  return true;
}

function showKept(url) {
  document.getElementById("compared").replaceWith(narrowed(kept.cloneNode(true), url));
  carry(url);
}

function tell() {
  said.textContent = document.querySelector("#compared caption, #compared > .facts").textContent;
}

if (kept && names.some((name) => new URLSearchParams(shown).has(name))) {
  showKept(new URL(location));
  tell();
}

// The link that stands for the same on the new part: in the same row, with the same
// words, else the first.
function twin(row, words) {
  const links = [...document.querySelectorAll("#compared .filters a")];
  return links.find((a) => a.textContent === words && a.parentElement.firstElementChild.textContent === row) ?? links[0];
}

document.addEventListener("click", async (event) => {
  const a = event.target.closest?.("#compared a[href$='#compared']");
  if (!a || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const url = new URL(a.href);
  if (!whole && url.searchParams.get("moment") !== opened) return;
  event.preventDefault();
  url.hash = "";
  const row = a.parentElement.firstElementChild.textContent, words = a.textContent;
  try {
    if (!(await show(url))) return;
    history.pushState(null, "", url);
    twin(row, words).focus({ preventScroll: true });
  } catch {
    location.assign(a.href);
  }
});

addEventListener("popstate", () => {
  if (location.search !== shown) show(new URL(location)).catch(() => location.reload());
});
