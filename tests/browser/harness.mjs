// A server with a strict policy, and a Chromium to look at what it serves.
import { createReadStream, existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, normalize } from "node:path";
import { Builder, By, logging } from "selenium-webdriver";
import chrome from "selenium-webdriver/chrome.js";

const root = new URL("../..", import.meta.url).pathname;
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".svg": "image/svg+xml", ".json": "application/json" };
export const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: https:; connect-src 'self'; manifest-src 'self'; require-trusted-types-for 'script'";

/** Answers that no file gives. */
const SPECIAL = {
  "/special/empty.json": (response) => response.end(),
  "/special/page.json": (response) => response.end("<!doctype html><title>Not found</title>"),
  "/special/error.json": (response) => response.writeHead(503).end(),
  "/special/torn.json": (response) => {
    response.writeHead(200, { "content-length": 100_000 });
    response.write('{"version": 1, "title": "T", "events": [', () => response.destroy());
  },
};

/** The file of a part of the app that comes when it is needed. */
export const part = (name) => readdirSync(join(root, "dist")).find((file) => file.startsWith(`split-${name}-`) && file.endsWith(".wasm"));

/** Serves the release, and the test files under /files/, with a strict policy, which lets the page
 * read from another site only where one is named, and others read the release with `cors`. */
export async function serve(extra = {}, { reads = "", cors = false, port = 0, policy = POLICY.replace("connect-src 'self'", `connect-src 'self' ${reads}`) } = {}) {
  const special = { ...SPECIAL, ...extra };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://here").pathname);
    response.setHeader("content-security-policy", policy);
    if (cors) response.setHeader("access-control-allow-origin", "*");
    if (special[path]) return special[path](response);
    const inside = normalize(path.endsWith("/") ? `${path}index.html` : path);
    const file = inside.startsWith("/files/") ? join(root, "tests", inside) : join(root, "dist", inside);
    if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    response.setHeader("content-type", TYPES[extname(file)] ?? "application/octet-stream");
    createReadStream(file).pipe(response);
  });
  await new Promise((ready) => server.listen(port, "127.0.0.1", ready));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => new Promise((end) => { server.closeAllConnections(); server.close(end); }) };
}

/** Serves folders under the addresses that they are given, the longest first, with a policy. */
export async function serveFolders(folders, policy) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://here").pathname));
    const [start, folder] = folders.find(([start]) => path.startsWith(start)) ?? ["/", ""];
    const file = join(folder, path.slice(start.length), path.endsWith("/") ? "index.html" : "");
    response.setHeader("content-security-policy", policy);
    if (!folder || !existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    response.setHeader("content-type", TYPES[extname(file)] ?? "application/octet-stream");
    createReadStream(file).pipe(response);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => new Promise((end) => { server.closeAllConnections(); server.close(end); }) };
}

/** A headless Chromium; with `keeps` the pages may be kept for when there is no network, with
 * `proxy` it asks another server for all of the web. */
export async function browser({ width = 1280, height = 800, lang = "en", keeps = false, proxy } = {}) {
  const options = new chrome.Options();
  options.setChromeBinaryPath("/usr/bin/chromium");
  options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", `--window-size=${width},${height}`, `--lang=${lang}`);
  if (proxy) options.addArguments(`--proxy-server=http://${proxy}`, "--proxy-bypass-list=<-loopback>");
  options.setUserPreferences({ "intl.accept_languages": lang });
  const logs = new logging.Preferences();
  logs.setLevel(logging.Type.BROWSER, logging.Level.ALL);
  options.setLoggingPrefs(logs);
  const driver = await new Builder().forBrowser("chrome").setChromeOptions(options)
    .setChromeService(new chrome.ServiceBuilder("/usr/bin/chromedriver")).build();
  await driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
  await driver.sendDevToolsCommand("Network.enable", {});
  await driver.sendDevToolsCommand("Network.setBypassServiceWorker", { bypass: !keeps });
  return driver;
}

/** Opens an address and waits until the data is drawn. */
export async function open(driver, address) {
  await driver.get(address);
  await until(driver, () => driver.executeScript("return performance.getEntriesByName('hito:drawn').length > 0"), `drawn: ${address}`);
}

/** Waits until a condition holds; what it gives. */
export async function until(driver, condition, what) {
  return driver.wait(async () => {
    try { return await condition(); } catch (error) {
      if (error.name === "StaleElementReferenceError" || error.name === "NoSuchElementError") return false;
      throw error;
    }
  }, 15_000, `waited for: ${what}`);
}

/** The first element of a selector, which may still be on its way: a part of the app that comes when
 * it is needed has some of them. */
export async function one(driver, selector) {
  const found = () => driver.findElements(By.css(selector)).then(([element]) => element ?? false);
  try { return await driver.wait(found, 5_000); } catch (error) {
    if (error.name !== "TimeoutError") throw error;
    return driver.findElement(By.css(selector));
  }
}
export const all = (driver, selector) => driver.findElements(By.css(selector));
export const results = async (driver) => Number(await (await one(driver, "[data-results]")).getAttribute("data-results"));
/** What the browser complained about. */
export const complaints = async (driver) => (await driver.manage().logs().get(logging.Type.BROWSER))
  .filter((entry) => entry.level.value >= logging.Level.WARNING.value).map((entry) => entry.message);

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** What axe finds: on the whole page by WCAG 2.2 A and AA, within an element by all that it knows. */
export async function faults(driver, within = null) {
  if (!(await driver.executeScript("return 'axe' in window"))) await driver.executeScript(AXE);
  return driver.executeAsyncScript(`
    const [within, options, done] = arguments;
    // A colour in the middle of a fade is not the colour that is read.
    const fades = document.getAnimations().filter((it) => it.effect?.getComputedTiming().endTime !== Infinity);
    Promise.allSettled(fades.map((it) => it.finished)).then(() => axe.run(within ?? document, options)).then(
      ({ violations }) => done(violations.map((it) => it.id + ": " + it.nodes.map((node) => node.target + " " + node.html.slice(0, 160)).join(" "))),
      (error) => done([String(error)]));`, within, within ? {} : { runOnly: WCAG });
}
