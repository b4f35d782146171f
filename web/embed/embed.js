// One line in an article, and then as often as wanted:
//   <script async src="https://…/embed.js"></script>
//   <fifty-metres moment="dash"><a href="https://…/#dash"><img src="https://…/stills/dash.png" alt="…"></a></fifty-metres>
// What stands in the element is seen where scripts are stripped. The attributes are
// those of the embed's address; docs are at /embed/guide, types at /embed.d.ts.
(() => {
  const here = document.currentScript?.src;
  if (!here || !self.customElements || customElements.get("fifty-metres")) return;
  const { origin } = new URL(here);
  const asked = ["moment", "t", "known", "lang", "theme", "autoplay", "loop", "controls", "motion", "ui", "transparent"];
  const messages = { moment: "go", t: "seek", known: "setKnown", lang: "setLanguage", theme: "setTheme" };
  const words = { go: "moment", seek: "t", setKnown: "known", setLanguage: "language", setTheme: "theme" };
  const guess = (width) => (width < 480 ? 800 : width < 700 ? 780 : 600); // CSS px, until the frame says
  const decoded = (hash) => {
    try {
      return decodeURIComponent(hash.slice(1));
    } catch {
      return "";
    }
  };

  class FiftyMetres extends HTMLElement {
    static observedAttributes = asked;
    #frame;
    #off; // stops listening
    #moments; // from when the frame is ready
    #now = {}; // what the frame told last
    #waiting = []; // until it is ready

    connectedCallback() {
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      const frame = (this.#frame = document.createElement("iframe"));
      this.#off = new AbortController();
      const { signal } = this.#off;
      addEventListener("message", (event) => this.#hear(event), { signal });
      addEventListener("hashchange", () => this.#visit(), { signal });
      addEventListener("scroll", () => this.#follow(), { signal, passive: true });
      addEventListener("resize", () => this.#follow(), { signal });
      this.style.display ||= "block";
      frame.title = this.getAttribute("title") || "Fifty Metres";
      frame.loading = this.#linked() || this.#markers().length ? "eager" : "lazy";
      frame.allow = "fullscreen";
      frame.style.cssText = "display:block;width:100%;border:0";
      this.#size(Number(this.getAttribute("height")) || guess(this.clientWidth));
      frame.src = this.#address();
      root.replaceChildren(frame);
    }

    disconnectedCallback() {
      this.#off.abort();
      this.#moments = undefined;
      this.#frame.remove();
    }

    attributeChangedCallback(name, was, is) {
      if (!this.isConnected || !this.#frame || was === is && !(name in messages)) return;
      const type = messages[name];
      if (type && is !== null) this.#ask(type, is);
      else this.#frame.src = this.#address();
    }

    // The session's actions.
    play() { this.#ask("play"); }
    pause() { this.#ask("pause"); }
    seek(t) { this.#ask("seek", t); }
    go(moment) { this.#ask("go", moment); }
    get moment() { return this.#now.moment ?? this.getAttribute("moment") ?? ""; }
    set moment(moment) { this.setAttribute("moment", moment); }
    get language() { return this.#now.language ?? this.getAttribute("lang") ?? ""; }
    set language(tag) { this.setAttribute("lang", tag); }
    get known() { return this.#now.known ?? this.getAttribute("known") ?? ""; }
    set known(date) { this.setAttribute("known", date); }
    get theme() { return this.getAttribute("theme") ?? "light"; }
    set theme(theme) { this.setAttribute("theme", theme); }
    get currentTime() { return this.#now.t ?? 0; }
    set currentTime(t) { this.seek(t); }
    get paused() { return !this.#now.playing; }
    get moments() { return this.#moments ?? []; }

    // Inserted again it goes on where it was.
    #address() {
      const url = new URL("embed", here);
      for (const name of asked) if (this.hasAttribute(name)) url.searchParams.set(name, this.getAttribute(name));
      if (this.#now.t) {
        url.searchParams.delete("moment");
        url.searchParams.set("t", Math.floor(this.#now.t));
      } else if (this.#linked()) url.hash = this.#linked();
      return url;
    }

    #ask(type, value) {
      if (!this.#moments) return void this.#waiting.push([type, value]);
      this.#frame.contentWindow?.postMessage({ target: "fiftymetres", version: 1, type, [words[type] ?? "value"]: value }, origin);
    }

    #size(height) {
      this.#frame.style.height = `${height}px`;
    }

    #hear({ source, origin: from, data }) {
      if (!source || source !== this.#frame.contentWindow || from !== origin || data?.source !== "fiftymetres") return;
      const { source: _, version, type, ...detail } = data;
      if (type === "size" && !this.hasAttribute("height")) this.#size(Math.min(Math.max(detail.height, 150), 2000));
      if ("t" in detail) this.#now.t = detail.t;
      for (const name of ["moment", "language", "known"]) if (name in detail) this.#now[name] = detail[name];
      if (["play", "pause", "ended"].includes(type)) this.#now.playing = type === "play";
      if (type === "ready") {
        this.#moments = detail.moments;
        this.#check(detail);
        for (const wish of this.#waiting.splice(0)) this.#ask(...wish);
        if (this.#find(this.#linked()) && scrollY === 0) this.scrollIntoView({ block: "center" });
        this.#follow();
      }
      if (type === "moment") this.#sign(detail.moment);
      this.dispatchEvent(new CustomEvent(type, { detail }));
    }

    // What an author has mistyped opens something else, quietly: here it is said.
    #check({ known }) {
      const warn = (what, value) => console.warn(`<fifty-metres>: ${what} ${value} is none of this story's: ${this.#moments.map((m) => m.moment).join(", ")}`);
      const moment = this.getAttribute("moment");
      if (moment && !this.#find(moment)) warn("the moment", moment);
      for (const m of this.#markers()) if (this.#secondOf(m) === undefined) warn("the step", m.dataset.fiftyMetres);
      const day = this.getAttribute("known");
      if (day && day !== known) console.warn(`<fifty-metres>: the story is not told as of ${day}, but as of ${known}`);
    }

    // The article's address: "#dash", or with hash="map" "#map=dash". One element of a page
    // has it, or each has a name of its own; an anchor of the article's own stays.
    get #key() {
      const key = this.getAttribute("hash");
      if (key === "off" || (key === null && (document.querySelector("fifty-metres:not([hash])") !== this || this.#markers().length))) return null;
      return key ? `${key}=` : "";
    }

    #linked() {
      const key = this.#key, hash = decoded(location.hash);
      return key === null || !hash.startsWith(key) || document.getElementById(hash) ? "" : hash.slice(key.length);
    }

    #find = (name) => name && this.#moments?.find(({ moment }) => moment.toLowerCase() === name.toLowerCase());

    #sign(moment) {
      const ours = !decoded(location.hash) || this.#find(this.#linked());
      if (this.#key !== null && ours) history.replaceState(history.state, "", `#${this.#key}${moment}`);
    }

    #visit() {
      const to = this.#find(this.#linked());
      if (to && to.moment !== this.#now.moment) this.#ask("go", to.moment);
    }

    // Steps in the article's text: elements with data-fifty-metres="dash", or ="26" for a
    // second; with data-for the id of the element that they drive, else the page's first.
    // As they pass the middle of the window, or of what a map that stands over them leaves
    // free of it, the story's time passes from one to the next.
    #markers() {
      const first = document.querySelector("fifty-metres") === this;
      return [...document.querySelectorAll("[data-fifty-metres]")].filter((m) => (m.dataset.for ? m.dataset.for === this.id : first));
    }

    #asking = 0;
    #follow() {
      if (!this.#moments) return;
      this.#asking ||= requestAnimationFrame(() => {
        this.#asking = 0;
        const t = this.#timeAt();
        if (t === undefined || Math.abs(t - (this.#now.followed ?? -1)) < 0.02) return;
        this.#now.followed = t;
        if (this.#now.playing) this.pause();
        this.seek(t);
      });
    }

    #secondOf(marker) {
      const name = marker.dataset.fiftyMetres.replace(/^t=/, "");
      const t = this.#find(name)?.at ?? Number(name || NaN);
      return Number.isFinite(t) ? t : undefined;
    }

    #timeAt() {
      const steps = this.#markers().map((m) => ({ box: m.getBoundingClientRect(), t: this.#secondOf(m) })).filter(({ t }) => t !== undefined)
        .map(({ box, t }) => ({ box, y: box.top, t }));
      const map = this.getBoundingClientRect();
      const over = steps.some(({ box }) => box.left < map.right && box.right > map.left);
      const free = over && map.top < innerHeight / 2 && map.bottom > innerHeight / 4 ? map.bottom : 0;
      const line = (free + innerHeight) / 2;
      const next = steps.findIndex(({ y }) => y > line);
      if (!steps.length) return;
      if (next <= 0) return steps.at(next).t; // before the first, or after the last
      const [a, b] = [steps[next - 1], steps[next]];
      return a.t + ((b.t - a.t) * (line - a.y)) / (b.y - a.y);
    }
  }
  customElements.define("fifty-metres", FiftyMetres);
})();
