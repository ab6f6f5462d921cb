// The built release in Chromium: what a reader does, from outside.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { Key } from "selenium-webdriver";
import { all, browser, complaints, faults, one, open, results, serve, until } from "./harness.mjs";

const data = JSON.parse(readFileSync(new URL("../../data/mexico-anti-trafficking.json", import.meta.url)));

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
  const eras = JSON.stringify({
    version: 1, title: "Eras", eras: [{ date: "1980/2020", title: "Long" }, { date: "1990/2000", title: "Short" }],
    events: [["year 1995", "1985", "One"], ["b", "1995", "Two"], ["c", "2005", "Three"]].map(([id, date, title]) => ({ id, date, title })),
  });
  server = await serve({ "/special/many.json": (response) => response.end(many), "/special/eras.json": (response) => response.end(eras) });
  driver = await browser();
});
after(async () => { await driver?.quit(); await server?.close(); });
const size = (width, height) => driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
const text = async (selector) => (await one(driver, selector)).getText();
const address = () => driver.executeScript("return location.search");

test("an era that goes on after another has its heading twice", async () => {
  await open(driver, `${server.origin}/?src=special/eras.json&view=list`);
  const headings = () => driver.executeScript("return [...document.querySelectorAll('.list > li')].map((it) => it.querySelector('h2, h3, .entry-title').textContent).join()");
  const all = "Long,1985,One,Short,1995,Two,Long,2005,Three";
  assert.equal(await headings(), all);
  const search = await one(driver, "#search");
  await search.sendKeys("t");
  await until(driver, async () => (await headings()) === "Short,1995,Two,Long,2005,Three", "two of them");
  await search.sendKeys(Key.BACK_SPACE);
  await until(driver, async () => (await headings()) === all, "all of them");
});

test("a value that the timeline does not have is told, and asks for nothing", async () => {
  await open(driver, `${server.origin}/?category=nope&tag=nope`);
  assert.equal(await results(driver), data.events.length);
  assert.match(await text(".notices"), /no category “nope”[^]*no topic “nope”/);
});

test("a menu stays within the page", async () => {
  try {
    for (const [search, width] of [["", 1280], ["?lang=es", 1280], ["?lang=es", 900]]) {
      await size(width, 800);
      await open(driver, `${server.origin}/${search}`);
      await (await one(driver, "[data-facet=dates] > summary")).click();
      await one(driver, "#date-from");
      const [right, page, wide] = await driver.executeScript("const root = document.documentElement; return [document.querySelector('[data-facet=dates] .menu-body').getBoundingClientRect().right, root.clientWidth, root.scrollWidth]");
      assert.ok(right <= page && wide <= page, `${search} ${width}: ${right}, ${wide} of ${page}`);
    }
  } finally { await driver.sendDevToolsCommand("Emulation.clearDeviceMetricsOverride", {}); }
});

test("the focus is not lost with what was pressed", async () => {
  const focused = () => driver.executeScript("const it = document.activeElement; return it.id || it.dataset.themeTo || it.className || it.tagName");
  const enter = async (selector) => {
    await driver.executeScript("document.querySelector(arguments[0]).focus()", selector);
    await driver.actions().sendKeys(Key.ENTER).perform();
  };
  await open(driver, `${server.origin}/?category=treaty,law&q=law`);
  await enter("[data-theme-to=dark]");
  await until(driver, async () => (await focused()) === "light", "the twin of the button");
  await enter(".chip");
  await until(driver, async () => (await focused()) === "chip", "the next one");
  await enter(".chip-reset");
  await until(driver, async () => (await focused()) === "search", "the search");
  await enter("#on-show");
  await until(driver, async () => (await all(driver, "[data-on]")).length === 1, "the day");
  await enter(".on-close");
  await until(driver, async () => (await focused()) === "on-show", "where a day is asked for");
});

test("what is open is not put on paper over the rest", async () => {
  await open(driver, `${server.origin}/?event=palermo-ratified`);
  await one(driver, ".detail-date");
  const shown = () => driver.executeScript("return [getComputedStyle(document.querySelector('.detail')).display === 'none', getComputedStyle(document.querySelector('.body')).display]");
  assert.deepEqual(await shown(), [false, "grid"]);
  try {
    await driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "print" });
    assert.deepEqual(await shown(), [true, "block"]);
  } finally { await driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "" }); }
});

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
  try {
    for (const width of [320, 390, 800, 1280, 2560]) {
      await size(width, 800);
      for (const state of ["?lang=en", "?lang=es&category=treaty,law&q=palermo", "?lang=es&view=table", "?event=palermo-ratified"]) {
        await open(driver, `${server.origin}/${state}`);
        const [page, screen] = await driver.executeScript("return [document.documentElement.scrollWidth, document.documentElement.clientWidth]");
        assert.ok(page <= screen, `${state}: ${page} in ${screen}`);
      }
    }
  } finally {
    await size(1280, 800);
  }
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
    await until(driver, () => one(driver, ".status [role=alert]"), src);
    assert.match(await text(".status"), words, src);
  }
});

test("reads a file of another site that allows it, and says so where it does not", async () => {
  const file = readFileSync(new URL("../files/smallest.json", import.meta.url));
  const other = await serve({
    "/special/open.json": (response) => response.setHeader("access-control-allow-origin", "*").end(file),
    "/special/closed.json": (response) => response.end(file),
  });
  const here = await serve({}, { reads: other.origin });
  try {
    await open(driver, `${here.origin}/?src=${encodeURIComponent(`${other.origin}/special/open.json`)}`);
    assert.equal(await results(driver), 1);
    await driver.get(`${here.origin}/?lang=en&src=${encodeURIComponent(`${other.origin}/special/closed.json`)}`);
    await until(driver, () => one(driver, ".status [role=alert]"), "the error");
    assert.match(await text(".status"), /CORS/);
  } finally {
    await here.close();
    await other.close();
    await complaints(driver);
  }
});

test("nothing is cut off at a zoom of 200 %", async () => {
  await size(640, 400);
  try {
    for (const state of ["", "&view=list", "&view=table", "&event=palermo-published"]) {
      await open(driver, `${server.origin}/?lang=es${state}`);
      const [page, screen] = await driver.executeScript("return [document.documentElement.scrollWidth, document.documentElement.clientWidth]");
      assert.ok(page <= screen, `${state}: ${page} in ${screen}`);
      const hidden = await driver.executeScript(`
        return [...document.querySelectorAll("button, input, a, h1, h2")].filter((it) => it.checkVisibility() && it.scrollWidth > it.clientWidth + 2 && getComputedStyle(it).overflowX === "hidden" && it.clientWidth > 0).map((it) => it.outerHTML.slice(0, 120));`);
      assert.deepEqual(hidden, [], state);
    }
  } finally {
    await size(1280, 800);
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
  for (const theme of ["light", "dark"]) {
    for (const state of ["", "&view=list", "&event=palermo-published", "&q=nothingatall", "&src=nowhere.json", "&src=files/five-mistakes.json"]) {
      await driver.get(`${server.origin}/?theme=${theme}${state}`);
      await until(driver, () => one(driver, "[data-results], .status [role=alert]"), state);
      assert.deepEqual(await faults(driver), [], `${theme} ${state}`);
    }
  }
});

test("a list has all of its rows, whether it comes first or after the chart", async () => {
  const rows = async () => (await all(driver, ".entry")).length;
  try {
    await open(driver, `${server.origin}/`);
    await size(390, 844);
    await until(driver, async () => (await rows()) === data.events.length, "the rows in the place of the chart");
    await open(driver, `${server.origin}/`);
    assert.equal(await rows(), data.events.length);
    await open(driver, `${server.origin}/?view=table`);
    assert.equal((await all(driver, ".table tbody tr")).length, data.events.length);
  } finally {
    await size(1280, 800);
  }
});

test("on a phone the search stays while the list is read, and a key brings back the row above it", async () => {
  const top = (selector) => driver.executeScript("return Math.round(document.querySelector(arguments[0]).getBoundingClientRect().top)", selector);
  try {
    await size(390, 844);
    await open(driver, `${server.origin}/`);
    await driver.executeScript("scrollTo(0, 2500)");
    assert.ok(await top(".views button") < 0, "out of sight");
    assert.ok(await top("#search") >= 0, "in sight");
    await driver.executeScript("document.querySelector('#search').focus({ preventScroll: true })");
    await driver.actions().keyDown(Key.SHIFT).sendKeys(Key.TAB).keyUp(Key.SHIFT).perform();
    assert.ok(await driver.executeScript("return !!document.activeElement.closest('.views')"));
    assert.ok(await top(".views button") >= 0, "what has the focus is seen");
  } finally {
    await size(1280, 800);
  }
});

test("axe finds nothing in the help, the table and the phone's filters, and Escape closes them", async () => {
  const clean = async (state) => assert.deepEqual(await faults(driver), [], state);
  const dialogs = async () => (await all(driver, "dialog[open]")).length;
  try {
    for (const theme of ["light", "dark"]) {
      await size(1280, 800);
      await open(driver, `${server.origin}/?view=table&theme=${theme}`);
      await clean("table");
      await driver.actions().sendKeys("?").perform();
      await until(driver, async () => (await dialogs()) === 1, "the help");
      const { left, right, wide } = await driver.executeScript("const { left, right } = document.querySelector('dialog[open]').getBoundingClientRect(); return { left, right, wide: document.documentElement.clientWidth }");
      assert.ok(Math.abs(left - (wide - right)) < 20, `the help in the middle, not ${left} to ${right}`);
      assert.equal((await all(driver, ".signs svg")).length, 10);
      await clean("help");
      await driver.actions().sendKeys(Key.ESCAPE).perform();
      await until(driver, async () => (await dialogs()) === 0, "closed");
      await size(390, 844);
      await open(driver, `${server.origin}/?lang=es&theme=${theme}`);
      await (await one(driver, ".open-sheet")).click();
      await until(driver, async () => (await dialogs()) === 1, "the filters");
      await clean("filters");
      await driver.actions().sendKeys(Key.ESCAPE).perform();
      await until(driver, async () => (await dialogs()) === 0, "closed");
    }
  } finally {
    await size(1280, 800);
  }
});
