// Tries the story's embed in this browser: in a frame as an article of each kind has it,
// one after the other, and says in a table what it saw. It speaks to the frames as those
// articles do, and believes nothing but what comes back.
const at = (id) => document.getElementById(id);
const { embed, article } = at("doctor").dataset;
const words = JSON.parse(at("words").textContent);
const fill = (key, values = {}) => words[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);

const patience = { load: 20000, height: 8000, ready: 8000, go: 30000 }; // ms in which a slow machine is to answer
const rest = 500; // ms without another height: it holds still
const hush = 400; // ms in which nothing is to be said

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

// Waits until something holds, as long as the page is in front: in a tab that nobody sees
// frames stand still.
async function until(holds, ms) {
  for (let left = ms; left > 0; ) {
    if (holds()) return true;
    await pause(50);
    if (!document.hidden) left -= 50;
  }
  return Boolean(holds());
}

// How a host of each kind makes its frame, and what height it hears: px, or undefined.
const sized = (data) => (data?.source === "fiftymetres" && data.type === "size" ? data.height : undefined);
const text = (data, form) => (typeof data === "string" ? Number(form.exec(data)?.[1]) || undefined : undefined);
const hosts = {
  width: { sandbox: "allow-scripts", hears: sized },
  unscripted: { sandbox: "", hears: sized },
  policy: { hears: sized },
  amp: {
    sandbox: "allow-scripts allow-same-origin allow-popups",
    hears: (data) => (data?.sentinel === "amp" && data.type === "embed-size" ? data.height : undefined),
    answers: (height, width) => ({ sentinel: "amp", type: "embed-size-changed", requestedHeight: height, requestedWidth: width }),
  },
  pym: {
    query: { initialWidth: 660, childId: "map", parentTitle: "", parentUrl: "" },
    greets: (width) => `pymxPYMxmapxPYMxwidthxPYMx${width}`,
    hears: (data) => text(data, /^pymxPYMxmapxPYMxheightxPYMx(\d+)$/),
  },
  datawrapper: { hears: (data) => Object.values(data?.["datawrapper-height"] ?? {})[0] },
  resizer: {
    greets: () => "[iFrameSizer]map:8:false:false:32:true:true::bodyOffset:::0:false:parent:scroll:false",
    hears: (data) => text(data, /^\[iFrameSizer\]map:(\d+):\d+:\w+$/),
  },
  wordpress: { sandbox: "allow-scripts", hash: "#?secret=aB3xYz", hears: (data) => (data?.message === "height" && data.secret === "aB3xYz" ? data.value : undefined) },
};

// A frame on the bench: in a corner of the window, since browsers let frames that are out
// of sight sleep, and small.
function frameOf(src, width, sandbox) {
  const frame = document.createElement("iframe");
  frame.title = at("findings").textContent;
  if (sandbox !== undefined) frame.setAttribute("sandbox", sandbox);
  frame.style.cssText = `width:${width}px;height:600px`;
  frame.src = src;
  return frame;
}

// What was heard of a frame: heights in this host's dialect, and our own messages.
class Ear {
  heights = [];
  ours = [];

  hear(height, data) {
    if (height !== undefined && height !== this.heights.at(-1)) {
      this.heights.push(height);
      this.last = performance.now();
    }
    if (data?.source === "fiftymetres") this.ours.push(data);
  }

  find = (type, from = 0) => this.ours.slice(from).find((m) => m.type === type);
}

const foreign = (moment) => [null, "play", 7, { type: "go", moment }, { target: "somebody-else", version: 1, type: "go", moment }, { target: "fiftymetres", type: 7, moment }];

// What a frame is asked, and how it is asked to go somewhere: by messages, or by the element.
async function question(ear, { go, disturb }) {
  const seen = {};
  seen.height = (await until(() => ear.heights.length, patience.height)) && ear.heights[0] > 100;
  const first = ear.heights.length;
  seen.still = seen.height && (await until(() => performance.now() - ear.last > rest, patience.height));
  const settled = ear.heights.length;
  await until(() => ear.find("ready"), patience.ready);
  const ready = ear.find("ready");
  seen.ready = Boolean(ready?.moments?.length);
  if (seen.ready) {
    const elsewhere = ready.moments.findLast((m) => m.moment !== ready.moment) ?? ready.moments[0];
    const before = ear.ours.length;
    go(elsewhere.moment);
    // An embed without a program loads anew there.
    seen.go = await until(() => ear.ours.slice(before).some((m) => (m.type === "moment" || m.type === "ready") && m.moment === elsewhere.moment), patience.go);
    if (seen.go) {
      await pause(hush); // what belongs to the answer
      const after = ear.ours.length;
      foreign(ready.moment).forEach(disturb);
      await pause(hush);
      seen.foreign = !ear.ours.slice(after).some((m) => m.type !== "size" && m.type !== "time");
    }
  }
  if (seen.still) seen.still = ear.heights.length === settled;
  return { ...seen, px: ear.heights.at(-1), times: ear.heights.length - first };
}

const loading = (frame) => {
  let loaded = false;
  frame.addEventListener("load", () => (loaded = true), { once: true });
  at("bench").replaceChildren(frame);
  frame.style.scale = at("bench").clientWidth / parseFloat(frame.style.width);
  return until(() => loaded, patience.load);
};

// In an article's frame.
async function inFrame(kind, width) {
  const host = hosts[kind], ear = new Ear();
  const url = new URL(embed, location.href);
  for (const name in host.query) url.searchParams.set(name, host.query[name]);
  if (host.hash) url.hash = host.hash;
  const frame = frameOf(url, width, host.sandbox);
  const say = (message) => frame.contentWindow.postMessage(message, "*");
  const hear = ({ source, data }) => {
    if (source !== frame.contentWindow) return;
    const height = host.hears(data);
    ear.hear(height, data);
    if (height === undefined) return;
    frame.style.height = `${height}px`;
    if (host.answers) say(host.answers(height, width));
  };
  addEventListener("message", hear);
  try {
    const loaded = await loading(frame);
    if (!loaded) return { loaded };
    if (kind === "unscripted") {
      await pause(2 * hush);
      return { loaded, silent: !ear.ours.length && !ear.heights.length };
    }
    if (host.greets) say(host.greets(width));
    const ask = { target: "fiftymetres", version: 1 };
    return { loaded, ...(await question(ear, { go: (moment) => say({ ...ask, type: "go", moment }), disturb: say })) };
  } finally {
    removeEventListener("message", hear);
  }
}

// By the element, in an article of ours that lets in nothing but what the guide asks for.
async function inArticle(width) {
  const ear = new Ear(), frame = frameOf(article, width);
  if (!(await loading(frame)) || !frame.contentDocument?.body) return { loaded: false };
  const { contentWindow: page, contentDocument: doc } = frame;
  if (!(await until(() => page.customElements.get("fifty-metres"), patience.load))) return { loaded: false };
  const map = doc.createElement("fifty-metres");
  const url = new URL(embed, location.href);
  url.searchParams.set("lang", at("doctor").dataset.lang);
  for (const [name, value] of url.searchParams) map.setAttribute(name, value);
  for (const type of ["ready", "moment", "time", "play", "pause", "ended", "language", "known", "claim", "error", "size"])
    map.addEventListener(type, ({ detail }) => {
      ear.hear(type === "size" ? detail.height : undefined, { source: "fiftymetres", type, ...detail });
      if (type === "size") frame.style.height = `${detail.height + 16}px`;
    });
  doc.body.append(map);
  const inner = map.shadowRoot.querySelector("iframe");
  let loaded = false;
  inner.addEventListener("load", () => (loaded = true));
  await until(() => loaded, patience.load);
  if (!loaded) return { loaded };
  // The doctor is not the embed's parent: whatever it says there is somebody else's.
  return { loaded, ...(await question(ear, { go: (moment) => map.go(moment), disturb: (message) => inner.contentWindow.postMessage(message, "*") })) };
}

// A finding: whether it is well (undefined where it was not looked for), and in words.
const finding = (well, yes, no) => (well === undefined ? [undefined, words.unasked] : [well, well ? yes : no]);

function findings(kind, seen, status) {
  const loaded = Boolean(seen.loaded) && status === 200;
  const told = { loaded: finding(loaded, words.yes, status === 200 || !status ? words.no : fill("status", { status })) };
  if (kind === "unscripted") {
    const well = loaded ? seen.silent : undefined;
    told.height = told.ready = finding(well, words.expected, words.acted);
    return { told, todo: !loaded ? "todo.loaded" : well ? "fixed" : "todo.unscripted" };
  }
  if (loaded) {
    told.height = finding(seen.height, fill("px", { px: seen.px }), words.untold);
    told.still = finding(seen.height ? seen.still : undefined, words.yes, fill("moved", { times: seen.times }));
    told.ready = finding(seen.ready, words.yes, words.silent);
    told.go = finding(seen.go, words.went, words.silent);
    told.foreign = finding(seen.foreign, words.yes, words.acted);
  }
  const ill = Object.keys(told).find((check) => told[check][0] === false);
  return { told, todo: ill ? `todo.${ill}` : "nothing" };
}

function write(cell, well, said) {
  const mark = well === undefined ? "none" : well ? "good" : "bad";
  cell.dataset.mark = mark;
  cell.textContent = `${words[mark]} ${said}`;
}

const rows = [...document.querySelectorAll("#doctor tbody tr")];
const nameOf = (row) => row.querySelector("th").textContent;

async function examine(row, status) {
  const { how, width } = row.dataset;
  const seen = status !== 200 ? {} : how === "policy" ? await inArticle(Number(width)) : await inFrame(how, Number(width));
  const { told, todo } = findings(how, seen, status);
  for (const cell of row.querySelectorAll("td[data-check]")) {
    const { check } = cell.dataset;
    if (check === "todo") cell.textContent = words[todo];
    else write(cell, ...(told[check] ?? [undefined, words.unasked]));
  }
  const well = Object.values(told).every(([well]) => well === true || well === undefined) && told.loaded[0];
  row.dataset.well = well ? "yes" : "no";
}

// What the address answers; it is of our own site, as the server has seen to.
async function answered() {
  try {
    const response = await fetch(embed, { headers: { accept: "text/html" } });
    return response.status === 200 && !(await response.text()).includes('data-layout="embed"') ? 404 : response.status;
  } catch {
    return 0;
  }
}

async function examineAll() {
  at("again").disabled = true;
  delete at("doctor").dataset.done;
  for (const row of rows) {
    delete row.dataset.well;
    for (const cell of row.querySelectorAll("td")) (cell.textContent = "…"), delete cell.dataset.mark;
  }
  const status = await answered();
  for (const [i, row] of rows.entries()) {
    at("said").textContent = fill("looking", { which: nameOf(row), done: i + 1, all: rows.length });
    row.dataset.now = "";
    await examine(row, status);
    delete row.dataset.now;
  }
  at("bench").replaceChildren();
  const ill = rows.filter((row) => row.dataset.well === "no");
  at("said").textContent = fill(ill.length ? "ill" : "well", { ill: ill.length, all: rows.length, which: ill.map(nameOf).join(", ") });
  at("again").disabled = false;
  at("doctor").dataset.done = ill.length ? "ill" : "well";
}

at("doctor").hidden = false;
at("again").addEventListener("click", examineAll);
document.readyState === "complete" ? examineAll() : addEventListener("load", examineAll);
