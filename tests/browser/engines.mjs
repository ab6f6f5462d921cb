// The same browser tests in three engines: Chromium, Firefox (Gecko) and WebKitGTK's small browser.
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { readdirSync } from "node:fs";
import { Builder, Capabilities } from "selenium-webdriver";
import firefox from "selenium-webdriver/firefox.js";
import { browser, until } from "./harness.mjs";

export const ENGINES = ["chromium", "firefox", "webkit"];

/** A browser of an engine and how it is ended. With `cut`, it reaches nothing but this machine's
 * files: every address leads to a proxy that nobody runs. */
export async function engine(name, { width = 1280, height = 800, lang = "en", cut = false } = {}) {
  const proxy = cut ? `127.0.0.1:${await freePort()}` : undefined;
  const make = { chromium, firefox: gecko, webkit }[name];
  const made = await make({ width, height, lang, proxy });
  await fit(made.driver, width, height);
  return made;
}

async function chromium({ width, height, lang, proxy }) {
  const driver = await browser({ width, height, lang, proxy });
  return { driver, end: () => driver.quit() };
}

async function gecko({ width, height, lang, proxy }) {
  const options = new firefox.Options();
  options.setBinary("/usr/bin/firefox-esr");
  options.addArguments("-headless", `--width=${width}`, `--height=${height}`);
  options.setPreference("intl.accept_languages", lang);
  // A window that a test opens, it opens by a key or a click, as a reader does.
  options.setPreference("dom.disable_open_during_load", true);
  if (proxy) options.setProxy(manual(proxy));
  const driver = await new Builder().forBrowser("firefox").setFirefoxOptions(options)
    .setFirefoxService(new firefox.ServiceBuilder("geckodriver")).build();
  return { driver, end: () => driver.quit() };
}

/** WebKit has no headless mode: it draws on a screen that nobody sees. */
async function webkit({ lang, proxy }) {
  const screen = spawn("Xvfb", ["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"], { stdio: ["ignore", "pipe", "ignore"] });
  const display = await new Promise((told, failed) => {
    screen.stdout.once("data", (data) => told(`:${String(data).trim()}`));
    screen.once("error", failed);
    screen.once("exit", (code) => failed(new Error(`Xvfb ended with ${code}`)));
  });
  const port = await freePort();
  const service = spawn("WebKitWebDriver", [`--port=${port}`, "--host=local"], { env: { ...process.env, DISPLAY: display, LANGUAGE: lang }, stdio: "ignore" });
  const stop = () => { service.kill(); screen.kill(); };
  try {
    const server = `http://127.0.0.1:${port}`;
    await up(`${server}/status`);
    const capabilities = new Capabilities({ browserName: "MiniBrowser", "webkitgtk:browserOptions": { binary: smallBrowser(), args: ["--automation"] } });
    if (proxy) capabilities.setProxy(manual(proxy));
    const driver = await new Builder().usingServer(server).withCapabilities(capabilities).build();
    return { driver, end: async () => { await driver.quit(); stop(); } };
  } catch (error) {
    stop();
    throw error;
  }
}

const manual = (proxy) => ({ proxyType: "manual", httpProxy: proxy, sslProxy: proxy });

function smallBrowser() {
  const folder = "/usr/lib/x86_64-linux-gnu".replace("x86_64", { arm64: "aarch64" }[process.arch] ?? "x86_64");
  const version = readdirSync(folder).filter((name) => /^webkit2gtk-\d/.test(name)).sort().at(-1);
  return `${folder}/${version}/MiniBrowser`;
}

/** A port of this machine where nobody listens. */
const freePort = () => new Promise((told, failed) => {
  const server = createServer().once("error", failed).listen(0, "127.0.0.1", () => {
    const { port } = server.address();
    server.close(() => told(port));
  });
});

/** Waits until a server answers. */
async function up(address) {
  for (const end = Date.now() + 15_000; Date.now() < end;) {
    if (await fetch(address).then((answer) => answer.ok, () => false)) return;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`${address} does not answer`);
}

/** Gives the page itself a size: what a driver sets is that of the window around it. */
export async function fit(driver, width, height) {
  if (driver.sendDevToolsCommand) return driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
  const inner = () => driver.executeScript("return [innerWidth, innerHeight]");
  await driver.manage().window().setRect({ x: 0, y: 0, width, height });
  const [wide, high] = await inner();
  await driver.manage().window().setRect({ x: 0, y: 0, width: 2 * width - wide, height: 2 * height - high });
  await until(driver, async () => { const [w, h] = await inner(); return Math.abs(w - width) < 2 && Math.abs(h - height) < 2; }, `${width} × ${height}`);
}
