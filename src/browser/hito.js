// Defines <hito-timeline>: an interactive timeline in one line of someone else's page.
//
//   <script type="module" src="https://example.org/hito/hito.js"></script>
//   <hito-timeline src="my-law.json"><a href="my-law.json">The timeline as a file</a></hito-timeline>
//
// Nothing of the page gets in, nothing of the app gets out: the app stands in a shadow tree whose
// style begins from nothing. The build writes the names of the app's files in here.
const home = new URL(".", import.meta.url).href;
const BUILT_IN = "data/mexico-anti-trafficking.json";
/** The attributes: the names of an address, and the height. */
const NAMES = ["src", "lang", "view", "q", "category", "jurisdiction", "effect", "tag", "from", "to", "event", "instrument", "on", "compare", "window", "lanes", "sort", "theme"];

let started;
/** The app's module and its style, loaded once for all elements of a page. */
const parts = () => (started ??= (async () => {
  const style = fetch(new URL("__ELEMENT_STYLE__", home)).then((answer) => {
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
    return answer.text();
  });
  const app = await import(new URL("__APP_SCRIPT__", home));
  const [, text] = await Promise.all([app.default({ module_or_path: new URL("__APP_MODULE__", home) }), style]);
  app.beside(async (name) => new URL(name, home).href);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return { app, sheet };
})().catch((error) => { started = undefined; throw error; }));

/** What stands in the shadow tree before the style has come: what the page wrote. */
const before = new CSSStyleSheet();
before.replaceSync(":host { display: block !important; } :host([hidden]) { display: none !important; } .hito[hidden], slot[hidden] { display: none !important; }");

class HitoTimeline extends HTMLElement {
  static observedAttributes = [...NAMES, "height"];
  #slot = document.createElement("slot");
  #frame = document.createElement("div");
  #app;
  #starting;

  constructor() {
    super();
    this.#frame.className = "hito";
    this.#frame.part = "timeline";
    this.#frame.hidden = true;
    const shadow = this.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [before];
    shadow.append(this.#slot, this.#frame);
  }

  connectedCallback() {
    // An element that was only moved goes on as it is.
    if (!this.#app && !this.#starting) this.#start();
  }

  disconnectedCallback() {
    queueMicrotask(() => { if (!this.isConnected) this.#end(); });
  }

  attributeChangedCallback(name, old, value) {
    if (old === value) return;
    if (name === "height") this.#measure();
    else if (this.#app) {
      // What the reader has done since stays, but for what the script asks for.
      const now = new URLSearchParams(this.#app.search());
      try {
        this.#put(now, name);
      } catch (error) {
        return this.#tell("error", { message: String(error.message) });
      }
      // What a script opens is no choice of the reader's.
      this.#event = now.get("event");
      this.#app.show(`?${now}`);
    }
  }

  /** What an address would have after its `?` for what is shown. */
  get search() { return this.#app?.search() ?? this.#asked(); }

  #put(search, name) {
    const value = this.getAttribute(name);
    // Words of a file's own address are whole there, wherever the page is.
    if (name === "src") search.set(name, new URL(value ?? BUILT_IN, value === null ? home : document.baseURI).href);
    else if (value === null) search.delete(name);
    else search.set(name, value);
  }

  #asked() {
    const search = new URLSearchParams();
    NAMES.forEach((name) => this.#put(search, name));
    const lang = this.closest("[lang]")?.lang;
    if (!search.has("lang") && /^(en|es)\b/i.test(lang)) search.set("lang", lang);
    return `?${search}`;
  }

  #measure() {
    const height = this.getAttribute("height");
    const size = /^\d+(\.\d+)?$/.test(height) ? `${height}px` : height ?? "";
    this.#frame.style.height = size;
    this.#frame.style.overflow = size && "auto";
  }

  async #start() {
    const token = this.#starting = {};
    try {
      const { app, sheet } = await parts();
      if (this.#starting !== token) return;
      this.shadowRoot.adoptedStyleSheets = [before, sheet];
      this.#measure();
      // It takes its measures unseen, and what the page wrote stays until there is more to see.
      this.#frame.hidden = false;
      this.#frame.classList.add("waiting");
      this.#event = this.getAttribute("event");
      this.#app = new app.Mounted(this.#frame, home, this.#asked(), (what, detail) => this.#hear(what, detail));
    } catch (error) {
      if (this.#starting === token) this.#fail(error);
    } finally {
      if (this.#starting === token) this.#starting = undefined;
    }
  }

  #hear(what, detail) {
    if (what === "ready") {
      this.#slot.hidden = true;
      this.#frame.classList.remove("waiting");
      this.#tell("ready", {});
    } else if (what === "error") this.#fail();
    else {
      const event = new URLSearchParams(detail).get("event");
      if (event !== this.#event) this.#tell("select", { event: this.#event = event });
      this.#tell("change", { search: detail });
    }
  }
  #event = null;

  /** Leaves what the page wrote; where that is nothing, the app says itself what failed. */
  #fail(error) {
    if (this.#frame.firstChild && !this.textContent.trim() && !this.firstElementChild) this.#frame.classList.remove("waiting");
    else this.#frame.hidden = true;
    this.#tell("error", { message: String(error?.message ?? "") });
  }

  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(`hito-${what}`, { detail, bubbles: true, composed: true }));
  }

  #end() {
    this.#starting = undefined;
    this.#app?.end();
    this.#app = undefined;
    this.#frame.hidden = true;
    this.#slot.hidden = false;
  }
}

// A page may load this twice, from one site or from two.
if (!customElements.get("hito-timeline")) customElements.define("hito-timeline", HitoTimeline);
