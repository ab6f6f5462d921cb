// The page before the app has come, and without it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { all, browser, complaints, one, open, serve, until } from "./harness.mjs";

const root = new URL("../..", import.meta.url);
const data = JSON.parse(readFileSync(new URL("data/mexico-anti-trafficking.json", root)));
const said = (text, lang) => (typeof text === "string" ? text : text[lang]);

let server, driver, release;
/** Keeps the app's module back until it is asked for. */
let held = Promise.resolve();
const hold = () => { held = new Promise((free) => { release = free; }); };
/** The app's script in the release. */
const [, app] = /data-app="\.\/([^"]+)"/.exec(readFileSync(new URL("dist/index.html", root), "utf8"));
/** How often a timeline was fetched; its head alone is asked for when the page is at rest. */
let asked = 0;
const counted = (response) => {
  if (response.req.method === "GET") asked += 1;
  response.end(readFileSync(new URL("tests/files/smallest.json", root)));
};
before(async () => {
  const slow = async (response) => {
    await held;
    response.setHeader("content-type", "text/javascript");
    response.end(readFileSync(new URL(`dist/${app}`, root)));
  };
  server = await serve({ [`/${app}`]: slow, "/special/counted.json": counted });
  driver = await browser();
});
after(async () => { await driver?.quit(); await server?.close(); });

const size = (width, height) => driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
const scripts = (on) => driver.sendDevToolsCommand("Emulation.setScriptExecutionDisabled", { value: !on });
const dark = (on) => driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: on ? "dark" : "light" }] });
/** Waits for all of the page that is read before the app, and for the app. */
const written = () => until(driver, () => driver.executeScript("return !!document.querySelector('#written .foot') && document.readyState !== 'loading'"), "the written page");
const drawn = () => until(driver, () => driver.executeScript("return performance.getEntriesByName('hito:drawn').length > 0"), "drawn");
/** What layout shifts there were, asked of a page that watches for them from its beginning. */
const watched = "window.shifts = []; new PerformanceObserver((list) => shifts.push(...list.getEntries().map((it) => it.value))).observe({ type: 'layout-shift', buffered: true });";
const places = () => driver.executeScript(`
  const place = (selector) => { const found = document.querySelector(selector)?.getBoundingClientRect(); return found && [found.x, found.y, found.width].map(Math.round); };
  return Object.fromEntries(["h1", ".summary", ".bar", ".views", ".results", ".on-pill", ".entry", ".entry + .year", ".entry ~ .entry"].map((it) => [it, place(it)]));`);

for (const [lang, path] of [["en", "/"], ["es", "/es/"]]) {
  test(`without scripts everything can be read (${lang})`, async () => {
    await scripts(false);
    try {
      await driver.get(`${server.origin}${path}`);
      const entries = await all(driver, ".entry");
      assert.equal(entries.length, data.events.length);
      const html = await driver.getPageSource();
      const text = await (await one(driver, "#written")).getText();
      for (const event of data.events) {
        assert.ok(html.includes(`id="event-${event.id}"`), event.id);
        assert.ok(text.includes(said(event.title, lang)), event.id);
        for (const { id } of event.sources) {
          const source = data.sources.find((source) => source.id === id);
          assert.ok(text.includes(said(source.title, lang)), id);
        }
      }
      assert.equal(await driver.getTitle(), data.title[lang]);
      const drawn = await one(driver, ".drawn-light");
      assert.ok(await drawn.isDisplayed() && (await drawn.getRect()).height > 300);
      // Nothing is offered that would not work.
      for (const control of await all(driver, "button, input, summary")) assert.equal(await control.isDisplayed(), false);
      await (await one(driver, `nav [lang=${lang === "en" ? "es" : "en"}]`)).click();
      await until(driver, async () => (await driver.getTitle()) === data.title[lang === "en" ? "es" : "en"], "the other language");
    } finally {
      await scripts(true);
    }
  });
}

test("the app takes its place without a shift, at any width", async () => {
  const { identifier } = JSON.parse(JSON.stringify(await driver.sendAndGetDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", { source: watched })));
  try {
    for (const [width, height] of [[1280, 800], [390, 844]]) {
      for (const path of ["/", "/es/", "/?theme=dark"]) {
        await size(width, height);
        hold();
        await driver.get("about:blank");
        driver.get(`${server.origin}${path}`).catch(() => {});
        await written();
        await until(driver, () => driver.executeScript("return performance.getEntriesByType('paint').length > 0"), "a first drawing");
        const before = await places();
        const colour = await driver.executeScript("return getComputedStyle(document.documentElement).backgroundColor");
        release();
        await drawn();
        assert.equal((await all(driver, "#written")).length, 0);
        const after = await places();
        for (const [what, place] of Object.entries(before)) {
          if (place && after[what]) place.forEach((value, at) => assert.ok(at === 2 || Math.abs(value - after[what][at]) <= 2, `${path} at ${width}: ${what} from ${place} to ${after[what]}`));
        }
        assert.equal(await driver.executeScript("return getComputedStyle(document.documentElement).backgroundColor"), colour);
        assert.deepEqual(await driver.executeScript("return window.shifts"), [], `${path} at ${width}`);
      }
    }
  } finally {
    await driver.sendDevToolsCommand("Page.removeScriptToEvaluateOnNewDocument", { identifier });
    await size(1280, 800);
  }
  assert.deepEqual(await complaints(driver), []);
});

test("a page that comes in pieces moves nothing", async () => {
  const whole = readFileSync(new URL("dist/index.html", root), "utf8");
  // The page itself tells when it is drawn: nobody can ask it while it is on its way.
  const tells = "new PerformanceObserver(() => fetch('/painted')).observe({ type: 'paint' });";
  let cut, page;
  const pieces = await serve({
    "/": (response) => {
      const at = whole.indexOf(cut);
      assert.ok(at > 0, cut);
      response.setHeader("content-type", "text/html; charset=utf-8");
      // The worker asks for the page, too, to keep it.
      if (response.req.headers["sec-fetch-dest"] !== "document") return response.end(whole);
      response.write(whole.slice(0, at));
      page = response;
    },
    "/painted": (response) => {
      response.end();
      page.end(whole.slice(whole.indexOf(cut)));
    },
  });
  const { identifier } = await driver.sendAndGetDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", { source: watched + tells });
  try {
    for (const [width, height] of [[390, 844], [1280, 800]]) {
      await size(width, height);
      for (cut of ['<div class="body">', '<li class="year"', 'id="event-palermo-ratified"']) {
        await open(driver, `${pieces.origin}/`);
        assert.deepEqual(await driver.executeScript("return window.shifts"), [], `${cut} at ${width}`);
      }
    }
  } finally {
    await driver.sendDevToolsCommand("Page.removeScriptToEvaluateOnNewDocument", { identifier });
    await size(1280, 800);
    await pieces.close();
  }
});

test("what is told of each event comes with the app, and stays where the app does not come", async () => {
  const shown = async () => (await Promise.all((await all(driver, ".told")).map((told) => told.isDisplayed()))).filter(Boolean).length;
  hold();
  await driver.get("about:blank");
  driver.get(`${server.origin}/#event-palermo-ratified`).catch(() => {});
  await written();
  assert.equal(await shown(), 1, "of the event that the address names");
  release();
  const without = await serve({ [`/${app}`]: (response) => response.writeHead(404).end() });
  try {
    await driver.get(`${without.origin}/`);
    await until(driver, async () => (await one(driver, "#start-failed")).isDisplayed(), "what failed");
    assert.equal(await shown(), data.events.length);
    await complaints(driver);
  } finally {
    await without.close();
  }
});

test("who has begun to read goes on at the same event", async () => {
  for (const [width, height] of [[1280, 800], [390, 844]]) {
    await size(width, height);
    hold();
    await driver.get("about:blank");
    driver.get(`${server.origin}/`).catch(() => {});
    await written();
    await driver.executeScript("document.getElementById('event-palermo-ratified').scrollIntoView(); document.querySelector('#event-palermo-ratified a').focus({ preventScroll: true });");
    const top = () => driver.executeScript("return document.querySelector('#event-palermo-ratified, [data-event=palermo-ratified]').getBoundingClientRect().top");
    const before = await top();
    release();
    await drawn();
    assert.ok(Math.abs((await top()) - before) < 3, `${await top()} was ${before}`);
    assert.equal(await driver.executeScript("return document.activeElement.dataset.event"), "palermo-ratified");
  }
  await size(1280, 800);
});

test("another timeline begins as a light shell, in the reader's language, and takes its place without a shift", async () => {
  const { identifier } = await driver.sendAndGetDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", { source: watched });
  hold();
  await driver.get("about:blank");
  driver.get(`${server.origin}/?src=files/smallest.json&lang=es`).catch(() => {});
  await until(driver, async () => (await one(driver, ".starting")).isDisplayed(), "progress");
  assert.equal(await (await one(driver, "#written")).isDisplayed(), false);
  assert.equal(await (await one(driver, ".starting [lang=es]")).isDisplayed(), true);
  assert.equal(await (await one(driver, ".starting [lang=en]")).isDisplayed(), false);
  release();
  await drawn();
  assert.equal(await driver.executeScript("return getComputedStyle(document.querySelector('.starting')).display"), "none");
  assert.deepEqual(await driver.executeScript("return window.shifts"), []);
  await driver.sendDevToolsCommand("Page.removeScriptToEvaluateOnNewDocument", { identifier });
});

test("a timeline is fetched beside the app, not after it, and once", async () => {
  hold();
  await driver.get("about:blank");
  driver.get(`${server.origin}/?src=special/counted.json`).catch(() => {});
  await until(driver, () => asked === 1, "the timeline, with no app yet");
  release();
  await drawn();
  assert.equal(asked, 1);
});

test("a page in the reader's language comes first, and the other when they choose it", async () => {
  const reader = await browser({ lang: "es" });
  try {
    await open(reader, `${server.origin}/?view=list#event-palermo-ratified`);
    assert.match(await reader.getCurrentUrl(), /\/es\/\?view=list/);
    assert.equal(await reader.executeScript("return document.documentElement.lang"), "es");
    await until(reader, () => one(reader, "[data-open=palermo-ratified]"), "the event of the address");
    await open(reader, `${server.origin}/es/?lang=en`);
    assert.match(await reader.getCurrentUrl(), /\/\?lang=en$/);
    assert.equal(await (await one(reader, "h1")).getText(), data.title.en);
    await open(reader, `${server.origin}/es/`);
    await (await one(reader, "button[lang=en]")).click();
    await until(reader, async () => (await reader.getCurrentUrl()).includes("lang=en"), "the address tells");
  } finally {
    await reader.quit();
  }
});

test("machines are told what the page is", async () => {
  await driver.get(`${server.origin}/es/`);
  const linked = await driver.executeScript("return JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)");
  assert.equal(linked["@type"], "Dataset");
  const href = (selector) => driver.executeScript("return document.querySelector(arguments[0])?.getAttribute('href')", selector);
  assert.equal(await href("link[rel=canonical]"), `${server.origin}/es/`);
  assert.equal(await href("link[hreflang=en]"), `${server.origin}/`);
  assert.equal(await href("link[hreflang=es]"), `${server.origin}/es/`);
  const image = await driver.executeScript("return document.querySelector('meta[property=\"og:image\"]').content");
  const picture = await fetch(new URL(image, `${server.origin}/es/`));
  assert.equal(picture.status, 200);
  assert.deepEqual([...new Uint8Array(await picture.arrayBuffer()).subarray(1, 4)], [0x50, 0x4e, 0x47]);
  assert.deepEqual(await complaints(driver), []);
});

test("the drawing has the colours of the page", async () => {
  await scripts(false);
  try {
    await dark(true);
    await driver.get(`${server.origin}/`);
    assert.equal(await (await one(driver, ".drawn-dark")).isDisplayed(), true);
    assert.equal(await (await one(driver, ".drawn-light")).isDisplayed(), false);
  } finally {
    await scripts(true);
    await dark(false);
  }
});

test("each file is packed beside itself, and the packed one says the same", async () => {
  const { brotliDecompressSync, gunzipSync } = await import("node:zlib");
  for (const name of ["index.html", "es/index.html", "data/mexico-anti-trafficking.json", "first.js"]) {
    const plain = readFileSync(new URL(`dist/${name}`, root));
    assert.ok(brotliDecompressSync(readFileSync(new URL(`dist/${name}.br`, root))).equals(plain), name);
    assert.ok(gunzipSync(readFileSync(new URL(`dist/${name}.gz`, root))).equals(plain), name);
  }
});
