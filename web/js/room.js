// A screen's room: holds the line to the server, and hands what the room does to the
// program, in this page's own time. Does nothing until the program says which room it is
// in, and where the server is away the program goes on with what it was handed last.
//
// Two pages on one network have the same time to a few ms: the server's clock is asked
// several times now and then, and the quickest answer counts, half a round trip old.
const base = document.documentElement.dataset.base ?? "";
const asks = 5; // of the clock, each time
const often = 60_000; // ms between two times
const silence = 40_000; // ms without a word, a beat or a state, after which the line is dead
const patience = 120_000; // ms without a server after which nobody leads any more

let name, hear; // the room's, and the program's
let state; // the room's, as it was told last, and when by this page's clock
let known; // which act that was
let clock; // the server's: what it is ahead of this page's, ms, and whose it is
let line, quiet, alone, fails = 0;

const now = () => performance.now();

// When the state was as it says, by this page's clock. Behind a balancer another server
// may have told its clock: then the state's own age counts, and half the way.
const met = () => (clock?.of === state.of ? state.at - clock.ahead : state.got - state.age - (clock?.trip ?? 0) / 2);

function hand(act) {
  if (state) hear(state.t, met(), state.rate, state.playing, state.loop, state.led, act, state.edition, state.language ?? "", (state.moments ?? []).join(" "));
}

function open() {
  const at = new URL(`${base}/rooms/${encodeURIComponent(name)}/events`, location.origin);
  at.search = location.search; // what its loop tells, if it is the first
  if (state && !state.led && state.playing) { // and where it is, if the server has forgotten
    at.searchParams.set("from", state.t);
    at.searchParams.set("age", Math.round(now() - met()));
  }
  line = new EventSource(at);
  line.onmessage = (event) => {
    alive();
    state = { ...JSON.parse(event.data), got: now() };
    const act = `${state.seq} ${state.by}`;
    hand(known !== undefined && act !== known);
    known = act;
    if (fails || clock?.of !== state.of) measure();
    fails = 0;
  };
  line.addEventListener("beat", alive);
  line.onerror = again;
  quiet = setTimeout(again, silence);
}

function alive() {
  clearTimeout(quiet);
  clearTimeout(alone);
  quiet = setTimeout(again, silence);
  alone = setTimeout(() => hear(), patience);
}

// Screens that have lost their server together do not all come back at once.
function again() {
  line.close();
  clearTimeout(quiet);
  setTimeout(open, Math.min(500 * 2 ** fails++, 10_000) * (0.75 + Math.random() / 2));
}

async function measure() {
  let best;
  try {
    for (let n = 0; n < asks; n++) {
      const sent = now();
      const answer = await fetch(`${base}/rooms/clock`, { cache: "no-store" });
      const trip = now() - sent;
      const { now: told, of } = await answer.json();
      if (!best || trip < best.trip) best = { trip, of, ahead: told - sent - trip / 2 };
    }
  } catch {} // the server is away, or was
  if (!best) return;
  clock = best;
  hand(false);
}

self.fiftymetresRoom = {
  join(room, fn) {
    name = room;
    hear = fn;
    open();
    setInterval(measure, often);
  },
  // The server's clock at a time of this page's, ms, and how far off that may be.
  time: (at = now()) => at + (clock?.ahead ?? NaN),
  off: () => (clock?.trip ?? NaN) / 2,
};
