// Starts the app. A file of its own, for a strict Content-Security-Policy allows no inline
// script. The build writes the names of the app's files into the script element.
const { app, wasm } = document.querySelector("script[data-app]").dataset;
/** The files of the chart in a release, which the build writes in here. */
const CHART = ["__CHART__"].filter((name) => name.endsWith(".wasm"));
const home = new URL(".", import.meta.url).href;
const beside = (name) => new URL(name, document.baseURI);
const file = document.querySelector("meta[name='hito:file']")?.content ?? "";
const asked = new URLSearchParams(location.search);
ahead(asked.get("src") ?? file);
// As the app does: a narrow page has a list in its place.
if ((asked.get("view") ?? "timeline") === "timeline" && matchMedia("(min-width: 640px)").matches) CHART.forEach(ahead);

try {
  const { default: start, page, beside: tells } = await import(beside(app));
  await start({ module_or_path: beside(wasm) });
  // The module has held the page for as long as it may.
  await globalThis.scheduler?.yield?.();
  tells(async (name) => {
    if (name === "single.html") return new URL(name, home).href;
    await import("./hito.js");
    return "";
  });
  // The page in the first language speaks any that the reader prefers.
  const { lang } = document.documentElement;
  page(home, file, lang === "en" ? "" : lang);
  if (document.documentElement.classList.contains("embed")) await import("./frame.js");
  else keep();
} catch (error) {
  // What is written stays, without the tools that will not come.
  document.documentElement.classList.remove("js", "shell");
  document.getElementById("start-failed").hidden = false;
  throw error;
}

/** The timeline and the chart come beside the app, not after it. */
function ahead(file) {
  if (!file || !URL.canParse?.(file, home)) return;
  const link = Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", crossOrigin: "" });
  link.href = new URL(file, home).href;
  document.head.append(link);
}

/** Keeps the app for when there is no network, once it is drawn and at rest. */
function keep() {
  new PerformanceObserver((list, watch) => {
    if (!list.getEntriesByName("hito:drawn").length) return;
    watch.disconnect();
    (globalThis.requestIdleCallback ?? setTimeout)(register);
  }).observe({ type: "mark", buffered: true });
}

/** Where the browser and the host let it. Who comes again gets what few readers need, too. And
 * looks whether the server has something newer. */
function register() {
  import("./newer.js").then(({ watch }) => watch(home)).catch(() => {});
  const worker = new URL("offline.js", home).href;
  // The policy wants a script's address to be vouched for; this one is written here.
  const vouch = globalThis.trustedTypes?.createPolicy("hito-offline", { createScriptURL: () => worker });
  navigator.serviceWorker?.register(vouch?.createScriptURL("") ?? worker).catch(() => {});
  navigator.serviceWorker?.controller?.postMessage("later");
}
