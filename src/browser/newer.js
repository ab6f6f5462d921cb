// Tells the reader when there is a newer timeline on the server than the one that is shown, or a
// newer release of the app. Loaded once the timeline is drawn and the page at rest.
const WORDS = {
  en: { file: "There is a newer version of this timeline.", app: "There is a newer version of this page.", show: "Show the newer one", dismiss: "Not now" },
  es: { file: "Hay una versión más reciente de esta línea de tiempo.", app: "Hay una versión más reciente de esta página.", show: "Mostrar la nueva", dismiss: "Ahora no" },
};
const STYLE = `
  .newer { position: fixed; inset: auto 0 1rem; z-index: 6; }
  .newer:has(button) { display: flex; flex-wrap: wrap; gap: 0.5rem 0.75rem; align-items: center; box-sizing: border-box; width: fit-content; max-width: calc(100% - 2rem); margin: 0 auto; padding: 0.6rem 1rem; background: var(--raised); color: var(--ink); border: 1px solid var(--ink); border-radius: 8px; box-shadow: var(--shadow); }
  .newer p { margin: 0; }
  .printing .newer { display: none; }
  @media print { .newer { display: none !important; } }`;
/** Who comes back to the page sooner than this, in milliseconds, is not worth a question. */
const OFTEN = 60_000;
const root = document.documentElement;

/** Begins to look. `home` is the address of the folder of the app's files. */
export function watch(home) {
  /** The way from there to the timeline that is shown where the address names none. */
  const file = document.querySelector("meta[name='hito:file']")?.content ?? "data/mexico-anti-trafficking.json";
  const notice = document.createElement("div");
  notice.className = "newer";
  const text = document.createElement("p");
  // It is there before it says something, or that would be read by nobody.
  text.setAttribute("role", "status");
  notice.append(text);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.body.append(notice);

  const timeline = () => new URL(new URLSearchParams(location.search).get("src") || file, home).href;
  let shown = { address: timeline() };
  let asked = 0;

  /** Looks whether the server has another file than the one that is shown. */
  async function look() {
    asked = Date.now();
    const address = timeline();
    if (address !== shown.address) shown = { address };
    const there = mark(await fetch(address, { method: "HEAD", cache: "no-cache" }).catch(() => undefined));
    // What the worker keeps of it is a copy of what the page was given.
    shown.mark ??= mark(await kept(address));
    if (!there) return;
    shown.mark ??= there;
    if (there !== shown.mark && address === timeline()) say("file", () => fetch(address, { cache: "reload" }), () => { shown.mark = there; });
  }

  /** A new release has taken over: whether this page is of it already. */
  async function release() {
    const { wasm } = document.querySelector("script[data-app]").dataset;
    const page = await fetch(location.pathname, { cache: "no-cache" }).then((answer) => (answer.ok ? answer.text() : wasm), () => wasm);
    if (!page.includes(wasm)) say("app", () => {}, () => {});
  }

  let said, speak = () => {};
  /** Says that there is something newer. `get` brings it where the page will find it. */
  function say(what, get, dismissed) {
    if (said === "app") return;
    said = what;
    const button = (pressed) => {
      const button = document.createElement("button");
      button.type = "button";
      button.addEventListener("click", pressed);
      return button;
    };
    const show = button(async () => {
      await Promise.resolve(get()).catch(() => {});
      location.reload();
    });
    show.className = "primary";
    const dismiss = button(() => {
      dismissed();
      said = undefined;
      speak = () => {};
      text.textContent = "";
      [show, dismiss].forEach((it) => it.remove());
      document.getElementById("main")?.focus({ preventScroll: true });
    });
    speak = () => {
      const words = WORDS[root.lang.slice(0, 2)] ?? WORDS.en;
      [text.textContent, show.textContent, dismiss.textContent] = [words[what], words.show, words.dismiss];
    };
    // The text stays where it is, for what is put in anew is not read.
    notice.querySelectorAll("button").forEach((it) => it.remove());
    notice.append(show, dismiss);
    speak();
  }
  new MutationObserver(() => speak()).observe(root, { attributeFilter: ["lang"] });

  const worker = navigator.serviceWorker;
  // The first one that takes over is of this very release.
  if (worker?.controller) worker.addEventListener("controllerchange", release);
  const again = () => {
    worker?.getRegistration().then((it) => it?.update()).catch(() => {});
    return look();
  };
  addEventListener("online", again);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && Date.now() - asked > OFTEN) again();
  });
  return look();
}

const kept = async (address) => {
  if (!navigator.serviceWorker?.controller) return undefined;
  return (await caches.match(address, { cacheName: "hito-seen" })) ?? caches.match(address);
};

/** What tells one version of a file from another, as the server says it; nothing where it does not. */
function mark(answer) {
  if (!answer?.ok) return undefined;
  const of = (name) => answer.headers.get(name);
  // Of two forms of the same, packed and not, the one tag is called weak.
  return of("last-modified") ?? of("etag")?.replace(/^W\//, "") ?? undefined;
}
