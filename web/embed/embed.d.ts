/** A moment of the story, in story seconds; at is where a reader comes to it. */
export interface FiftyMetresMoment {
  moment: string;
  from: number;
  to: number;
  at: number;
}

/** What the element's events carry in detail. */
export interface FiftyMetresEvents {
  ready: { moment: string; t: number; language: string; known: string; moments: FiftyMetresMoment[] };
  moment: { moment: string; t: number };
  time: { t: number };
  play: { t: number };
  pause: { t: number };
  ended: { t: number };
  language: { language: string; t: number };
  known: { known: string; t: number };
  claim: { of: string; t: number };
  error: { message: string };
  size: { height: number };
}

/**
 * <fifty-metres>, once embed.js is there. Attributes: moment, t, known, lang, theme,
 * autoplay, loop, controls, motion, ui, transparent, height (CSS px; else it is the
 * frame's own), hash ("off", or a key for the article's address), title.
 */
export interface FiftyMetresElement extends HTMLElement {
  play(): void;
  pause(): void;
  /** To a story second, or "0:26". */
  seek(t: number | string): void;
  /** To a moment, by its name in the address: "dash". */
  go(moment: string): void;
  moment: string;
  /** The day as of which it is told, YYYY-MM-DD. */
  known: string;
  /** A language tag: "ko". */
  language: string;
  theme: "light" | "dark" | "auto";
  /** Story seconds. */
  currentTime: number;
  readonly paused: boolean;
  readonly moments: readonly FiftyMetresMoment[];
  addEventListener<K extends keyof FiftyMetresEvents>(
    type: K,
    listener: (this: FiftyMetresElement, event: CustomEvent<FiftyMetresEvents[K]>) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "fifty-metres": FiftyMetresElement;
  }
}
