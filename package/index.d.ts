/** A date, or a part of one, in EDTF: `2003`, `2003-04`, `198X`, `2003~`. */
export type Edtf = string;

/** The attributes of `<hito-timeline>`: the names of an address, and the height. */
export interface HitoAttributes {
  /** The address of the timeline's file, relative to the page; without it the built-in one. */
  src?: string;
  /** The language of the words around the events. */
  lang?: "en" | "es";
  /** How the events are shown. */
  view?: "timeline" | "list" | "table";
  /** What is searched. */
  q?: string;
  /** Ids of categories, with commas between. */
  category?: string;
  /** Ids of jurisdictions, with commas between. */
  jurisdiction?: string;
  /** Legal effects, with commas between. */
  effect?: string;
  /** Tags, with commas between. */
  tag?: string;
  /** The first date of events that are shown. */
  from?: Edtf;
  /** The last date of events that are shown. */
  to?: Edtf;
  /** The id of the event that is open. */
  event?: string;
  /** The id of the law or treaty that is open. */
  instrument?: string;
  /** The date for which it is shown what was in force. */
  on?: Edtf;
  /** A second date, to show what changed between. */
  compare?: Edtf;
  /** The stretch of time on the screen, as an EDTF interval: `2000/2015`. */
  window?: string;
  /** What the rows stand for. */
  lanes?: "category" | "jurisdiction" | "tag" | "none";
  /** A column of the table, with a `-` before it from last to first. */
  sort?: string;
  /** Its colours; without it those of the reader's system. */
  theme?: "auto" | "light" | "dark";
  /** Its height in pixels, or any CSS length; without it as high as it needs. */
  height?: number | string;
}

/** The events that the element tells, which all bubble. */
export interface HitoEventMap {
  /** The timeline is drawn. */
  "hito-ready": CustomEvent<Record<string, never>>;
  /** The reader has opened an event, or closed it. */
  "hito-select": CustomEvent<{ event: string | null }>;
  /** What is shown is another; `search` is what an address would have after its `?`. */
  "hito-change": CustomEvent<{ search: string }>;
  /** The timeline cannot be shown. What the page wrote within the element stays. */
  "hito-error": CustomEvent<{ message: string }>;
}

/** The element `<hito-timeline>`. */
export interface HitoTimelineElement extends HTMLElement {
  /** What an address would have after its `?` for what is shown. */
  readonly search: string;
  addEventListener<K extends keyof HitoEventMap>(type: K, listener: (this: HitoTimelineElement, event: HitoEventMap[K]) => unknown, options?: boolean | AddEventListenerOptions): void;
  addEventListener<K extends keyof HTMLElementEventMap>(type: K, listener: (this: HTMLElement, event: HTMLElementEventMap[K]) => unknown, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<K extends keyof HitoEventMap>(type: K, listener: (this: HitoTimelineElement, event: HitoEventMap[K]) => unknown, options?: boolean | EventListenerOptions): void;
  removeEventListener<K extends keyof HTMLElementEventMap>(type: K, listener: (this: HTMLElement, event: HTMLElementEventMap[K]) => unknown, options?: boolean | EventListenerOptions): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

/** The folder that the Vite plugin serves and writes, seen from the page. */
export const FOLDER: string;

/**
 * Loads the element from the folder that holds the files of the app (`hito/` beside the page where
 * none is named); the promise is kept once it is defined.
 */
export function define(folder?: string | URL): Promise<CustomElementConstructor>;

declare global {
  interface HTMLElementTagNameMap {
    "hito-timeline": HitoTimelineElement;
  }
  interface DocumentEventMap extends HitoEventMap {}
}
