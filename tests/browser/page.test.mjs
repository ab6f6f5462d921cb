// The built release in Chromium: what a reader does, from outside.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { Key } from "selenium-webdriver";
import { all, browser, complaints, one, open, results, serve, until } from "./harness.mjs";

const data = JSON.parse(readFileSync(new URL("../../data/mexico-anti-trafficking.json", import.meta.url)));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** As many events as asked, over a century, from a fixed seed. */
function generated(count) {
  let seed = 7;
  const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  const events = Array.from({ length: count }, (_, at) => ({ id: `e${at}`, date: new Date(Date.UTC(1920 + random() * 100, random() * 12, 1 + random() * 28)).toISOString().slice(0, 10), title: `Event ${at}`, category: `c${at % 5}`, importance: 1 + (at % 5) }));
  return JSON.stringify({ version: 1, title: "Generated", events });
}

let server, driver;
before(async () => {
  const many = generated(100_000);
  server = await serve({ "/special/many.json": (response) => response.end(many) });
  driver = await browser();
});
after(async () => { await driver?.quit(); await server?.close(); });
const text = async (selector) => (await one(driver, selector)).getText();
const address = () => driver.executeScript("return location.search");

test("every event is drawn or counted", async () => {
  await open(driver, `${server.origin}/`);
  assert.equal(await results(driver), data.events.length);
  const counted = await driver.executeScript(`
    const clusters = [...document.querySelectorAll("[data-lane] [data-cluster]")].map((c) => Number(c.dataset.cluster));
    return document.querySelectorAll("[data-lane] [data-event]").length + clusters.reduce((a, b) => a + b, 0);`);
  assert.equal(counted, data.events.length);
  assert.deepEqual(await complaints(driver), []);
});

test("nothing is wider than the page, on any screen", async () => {
  for (const width of [320, 390, 800, 1280, 2560]) {
    await driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", { width, height: 800, deviceScaleFactor: 1, mobile: false });
    await open(driver, `${server.origin}/`);
    const [page, screen] = await driver.executeScript("return [document.documentElement.scrollWidth, document.documentElement.clientWidth]");
    assert.ok(page <= screen, `${page} in ${screen}`);
  }
  await driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", { width: 1280, height: 800, deviceScaleFactor: 1, mobile: false });
});

test("filters by click, and the back button undoes", async () => {
  await open(driver, `${server.origin}/?view=list`);
  await (await one(driver, "[data-facet=category] summary")).click();
  await (await one(driver, "[data-value=treaty]")).click();
  const treaties = data.events.filter((event) => event.category === "treaty").length;
  await until(driver, async () => (await results(driver)) === treaties, "treaties alone");
  assert.match(await address(), /category=treaty/);
  await driver.navigate().back();
  await until(driver, async () => (await results(driver)) === data.events.length, "all events again");
});

test("searches by key, without accents", async () => {
  await open(driver, `${server.origin}/?lang=es&view=list`);
  await driver.actions().sendKeys("/").perform();
  await driver.actions().sendKeys("CONVENCION palermo").perform();
  await until(driver, async () => (await results(driver)) < data.events.length, "fewer events");
  assert.ok((await results(driver)) > 0);
  const found = await results(driver);
  await driver.navigate().refresh();
  await until(driver, async () => (await results(driver)) === found, "the same after a reload");
});

test("opens an event with its sources, and gives the focus back", async () => {
  await open(driver, `${server.origin}/?view=list&q=palermo`);
  const link = await one(driver, "[data-event=palermo-published]");
  await link.sendKeys(Key.ENTER);
  const detail = await until(driver, () => one(driver, "[data-open=palermo-published]"), "the panel");
  const source = await detail.findElement({ css: ".sources li" });
  assert.ok((await source.findElement({ css: "a" }).getAttribute("href")).startsWith("http"));
  const event = data.events.find((event) => event.id === "palermo-published");
  const cited = data.sources.find((source) => source.id === event.sources[0].id);
  assert.ok((await source.getText()).includes(cited.publisher.en ?? cited.publisher));
  assert.equal(await driver.executeScript("return document.activeElement.id"), "detail-title");
  await driver.actions().sendKeys(Key.ESCAPE).perform();
  await until(driver, async () => (await driver.executeScript("return document.activeElement.dataset.event")) === "palermo-published", "the focus where it was");
});

test("the language changes without a reload", async () => {
  await open(driver, `${server.origin}/`);
  await driver.executeScript("window.stays = true");
  await (await one(driver, "button[lang=es]")).click();
  await until(driver, async () => (await text("h1")) === data.title.es, "the title in Spanish");
  assert.equal(await driver.executeScript("return window.stays && document.documentElement.lang"), "es");
});

test("zooms and pans by key, button and wheel", async () => {
  await open(driver, `${server.origin}/`);
  assert.equal(await address(), "");
  await (await one(driver, ".chart")).sendKeys("+");
  await until(driver, async () => (await address()).includes("window="), "a window");
  const before = await address();
  const box = await (await one(driver, ".stage")).getRect();
  await driver.actions().move({ x: Math.round(box.x + 300), y: Math.round(box.y + 60) }).press().move({ x: Math.round(box.x + 420), y: Math.round(box.y + 60), duration: 100 }).release().perform();
  await until(driver, async () => (await address()) !== before, "another window");
  await (await one(driver, ".chart")).sendKeys("0");
  await until(driver, async () => !(await address()).includes("window="), "everything again");
});

test("a cluster opens into what it holds", async () => {
  await open(driver, `${server.origin}/`);
  const cluster = await one(driver, "[data-cluster]");
  await cluster.sendKeys(Key.ENTER);
  await until(driver, async () => (await address()).includes("window="), "its span");
});

test("says what keeps a file from loading", async () => {
  const cases = { "nowhere.json": /404/, "special/error.json": /503/, "special/torn.json": /stopped/, "special/page.json": /web page/, "special/empty.json": /empty/i };
  for (const [src, words] of Object.entries(cases)) {
    await driver.get(`${server.origin}/?lang=en&src=${src}`);
    await until(driver, () => one(driver, ".status[role=alert]"), src);
    assert.match(await text(".status"), words, src);
  }
});

test("shows what is sound of a broken file, and lists the rest", async () => {
  await open(driver, `${server.origin}/?src=files/five-mistakes.json`);
  assert.match(await text(".notices"), /problem/);
  assert.ok((await results(driver)) > 0);
  await open(driver, `${server.origin}/?src=files/smallest.json`);
  assert.equal(await results(driver), 1);
});

test("a hundred thousand events take few elements, and filter", async () => {
  await open(driver, `${server.origin}/?src=special/many.json`);
  assert.equal(await results(driver), 100_000);
  assert.ok((await driver.executeScript("return document.querySelectorAll('*').length")) <= 1500);
  await (await one(driver, "#search")).sendKeys("4242");
  await until(driver, async () => (await results(driver)) === 11, "those that begin so");
});

test("everything works with the network cut", async () => {
  await open(driver, `${server.origin}/`);
  await driver.sendDevToolsCommand("Network.enable", {});
  await driver.sendDevToolsCommand("Network.emulateNetworkConditions", { offline: true, latency: 0, downloadThroughput: 0, uploadThroughput: 0 });
  await (await one(driver, "button[lang=es]")).click();
  await (await one(driver, "#search")).sendKeys("ley");
  await until(driver, async () => (await results(driver)) < data.events.length, "fewer events");
  await driver.sendDevToolsCommand("Network.emulateNetworkConditions", { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
});

test("axe finds nothing in any state", async () => {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  for (const theme of ["light", "dark"]) {
    for (const state of ["", "&view=list", "&event=palermo-published", "&q=nothingatall", "&src=nowhere.json", "&src=files/five-mistakes.json"]) {
      await driver.get(`${server.origin}/?theme=${theme}${state}`);
      await until(driver, () => one(driver, "[data-results], .status[role=alert]"), state);
      // Added in an isolated way that the page's policy does not apply to.
      await driver.sendDevToolsCommand("Page.setBypassCSP", { enabled: true });
      await driver.executeScript(`window.eval ? (0, eval)(arguments[0]) : 0`, axe).catch(() => driver.executeScript(axe));
      const { violations } = await driver.executeAsyncScript("const done = arguments[arguments.length - 1]; axe.run({ runOnly: arguments[0] }).then(done, (e) => done({ violations: [String(e)] }))", tags);
      assert.deepEqual(violations.map?.((v) => v.id ? `${state} ${v.id}: ${v.nodes.map((n) => n.target).join(" ")}` : v), []);
    }
  }
});
