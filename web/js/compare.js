// The ledger's comparison is narrowed and sorted without a new page: it is taken from the
// page that a link leads to, which is what it would be without this script, and so is
// what leads to other languages and editions. Where that cannot be had, the link is
// followed.
const opened = new URLSearchParams(location.search).get("moment");
const whole = document.getElementById("sources"); // else it is the ledger of one moment
let shown = location.search;
let asked = 0; // only the last answer counts

const said = document.createElement("p");
said.className = "unseen";
said.role = "status";
document.getElementById("main").append(said);

// The entries of the whole ledger are on this page, whatever page a part comes from.
function settle(within) {
  for (const a of within.querySelectorAll("a[href*='#']")) {
    if (a.pathname === location.pathname && a.hash !== "#compared" && document.getElementById(a.hash.slice(1))) a.setAttribute("href", a.hash);
  }
}

// Puts in the parts that the page at an address has, and says how many questions are left.
async function show(url) {
  const turn = ++asked;
  const answer = await fetch(url);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (!answer.ok || !page.getElementById("compared")) throw new Error(`${url}: ${answer.status}`);
  if (turn !== asked) return false;
  for (const part of ["#compared", ".masthead"]) document.querySelector(part).replaceWith(page.querySelector(part));
  if (whole) settle(document.getElementById("compared"));
  said.textContent = document.querySelector("#compared caption, #compared > .facts").textContent;
  shown = url.search;
  return true;
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
