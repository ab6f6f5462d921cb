// The chart in Chromium by hand: wheel, drag, pinch, box, overview, keys.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { Key } from "selenium-webdriver";
import { all, browser, one, open, serve, until } from "./harness.mjs";

const data = JSON.parse(readFileSync(new URL("../../data/mexico-anti-trafficking.json", import.meta.url)));
const day = (n) => new Date(Date.UTC(2000, 0, 1 + n)).toISOString().slice(0, 10);
const together = JSON.stringify({ version: 1, title: "Together", events: Array.from({ length: 12 }, (_, n) => ({ id: `t${n}`, date: n < 9 ? "2001-02-03" : `19${n}0`, title: `Event ${n}` })) });
const thousand = JSON.stringify({ version: 1, title: "A thousand", categories: ["a", "b"].map((id) => ({ id, name: id })), events: Array.from({ length: 1000 }, (_, n) => ({ id: `e${n}`, date: day((n * 7919) % 9000), title: `Event number ${n}`, category: n % 2 ? "a" : "b" })) });

let server, driver;
before(async () => {
  server = await serve({ "/special/together.json": (response) => response.end(together), "/special/thousand.json": (response) => response.end(thousand) });
  driver = await browser();
});
after(async () => { await driver?.quit(); await server?.close(); });

const dev = (method, parameters) => driver.sendDevToolsCommand(method, parameters);
const still = (on) => dev("Emulation.setEmulatedMedia", { features: [{ name: "prefers-reduced-motion", value: on ? "reduce" : "no-preference" }] });
const mouse = (type, x, y, more = {}) => dev("Input.dispatchMouseEvent", { type, x, y, button: "left", clickCount: 1, ...more });
const SHIFT = 8, CTRL = 2;
const DAY = 86_400_000;
/** The window of the address: where it begins, and how long it is. */
async function shown() {
  const search = await driver.executeScript("return location.search");
  const found = new URLSearchParams(search).get("window");
  if (!found) return undefined;
  const [from, to] = found.split("/");
  const end = new Date(Date.parse(to));
  if (/^-?\d{4}$/.test(to)) end.setUTCFullYear(end.getUTCFullYear() + 1);
  else if (/^-?\d{4}-\d\d$/.test(to)) end.setUTCMonth(end.getUTCMonth() + 1);
  else if (!to.includes("T")) end.setTime(end.getTime() + DAY);
  return { from: Date.parse(from), length: end - Date.parse(from) };
}
const window = (condition, what) => until(driver, async () => { const now = await shown(); return now && condition(now) ? now : false; }, what);
const stage = () => driver.executeScript("const box = document.querySelector('.stage').getBoundingClientRect(); return { x: box.left, y: box.top, width: box.width }");
const focused = () => driver.executeScript("return document.activeElement.dataset.event ?? document.activeElement.dataset.target ?? document.activeElement.className");
const START = "?window=2003/2012";
const near = (a, b, length, what) => assert.ok(Math.abs(a - b) < Math.max(1.5 * DAY, length * 0.02), `${what}: ${new Date(a).toISOString()}, not ${new Date(b).toISOString()}`);
/** A place in the chart where nothing stands that a press would open. */
const empty = () => driver.executeScript(`
  const box = document.querySelector(".stage").getBoundingClientRect();
  for (let y = box.top + 5; y < Math.min(box.bottom, innerHeight); y += 3) {
    const free = [0.3, 0.5, 0.7].every((share) => document.elementFromPoint(box.left + box.width * share, y)?.matches(".ground, .stage, .stripe, .grid, .border"));
    if (free) return Math.round(y);
  }`);

test("the wheel with Ctrl zooms about the pointer; without it the page scrolls", async () => {
  await open(driver, `${server.origin}/${START}`);
  const before = await shown();
  const { x, y, width } = await stage();
  const at = before.from + before.length * 0.25;
  await mouse("mouseWheel", x + width * 0.25, y + 40, { deltaX: 0, deltaY: -300, modifiers: CTRL });
  const now = await window((now) => now.length < before.length * 0.8, "a shorter window");
  near(now.from + now.length * 0.25, at, now.length, "what is under the pointer");
  await mouse("mouseWheel", x + width * 0.25, y + 40, { deltaX: 0, deltaY: 200 });
  await until(driver, () => driver.executeScript("return scrollY > 0"), "a scrolled page");
  assert.ok(await driver.executeScript("return document.querySelector('.wheel-hint.shown') !== null"));
  assert.deepEqual(await shown(), now);
});

test("a drag moves time with the hand, goes on when it is flung, and stops where less motion is wanted", async () => {
  for (const reduced of [true, false]) {
    await still(reduced);
    await open(driver, `${server.origin}/${START}`);
    const before = await shown();
    const { x, width } = await stage();
    const y = await empty();
    const from = x + width * 0.7;
    // A hand as quick as any, however long the machine takes to say so.
    const at = Date.now() / 1000, step = 0.016;
    await mouse("mousePressed", from, y, { timestamp: at });
    for (let n = 1; n <= 10; n += 1) await mouse("mouseMoved", from - n * 20, y, { timestamp: at + n * step });
    await mouse("mouseReleased", from - 200, y, { timestamp: at + 11 * step });
    const dragged = before.from + before.length * (200 / width);
    if (reduced) {
      // On a slow machine the chart comes to rest, and tells so, before the hand does.
      await window((now) => Math.abs(now.from - dragged) < now.length * 0.02, "as far as the hand went");
    } else {
      await window((now) => now.from > dragged + before.length * 0.02, "further than the hand went");
    }
  }
  await still(true);
});

test("a cluster opens, and the page stays where it is", async () => {
  await open(driver, `${server.origin}/${START}`);
  const before = await shown();
  const cluster = await driver.executeScript("return [...document.querySelectorAll('.stage [data-cluster]')].find((it) => { const box = it.getBoundingClientRect(); return box.left > 250 && box.right < innerWidth - 50 && box.bottom < innerHeight; })");
  await driver.actions().move({ origin: cluster }).click().perform();
  await window((now) => now.length < before.length * 0.8, "closer");
  assert.equal(await driver.executeScript("return scrollY"), 0);
});

test("who goes on from event to event sees each on the chart, by itself or in its cluster", async () => {
  await open(driver, `${server.origin}/?event=palermo-published&window=2003/2005`);
  /** Where the open event is: the middle of its mark or its cluster, and the edges of the chart. */
  const place = () => driver.executeScript(`
    const id = new URLSearchParams(location.search).get("event"), stage = document.querySelector(".stage").getBoundingClientRect();
    const shown = document.querySelector('.stage [data-event="' + id + '"], .stage [data-cluster][aria-current]');
    const box = shown?.getBoundingClientRect();
    return { id, seen: !!box && box.right > stage.left && box.left < stage.right };`);
  const seen = new Set();
  const first = await shown();
  for (let step = 0; step < 12; step += 1) {
    const { id } = await place();
    seen.add(id);
    await (await one(driver, ".detail-bar button:nth-of-type(2)")).click();
    await until(driver, async () => { const now = await place(); return now.id !== id && now.seen; }, `what comes after ${id}`);
  }
  assert.equal(seen.size, 12);
  assert.ok((await shown()).from > first.from, "the window has moved");
  await driver.navigate().back();
  await until(driver, async () => { const now = await place(); return seen.has(now.id) && now.seen; }, "back by one");
});

test("the chart's name tells what is shown, and no other", async () => {
  await open(driver, `${server.origin}/?window=2011-03/2011-06`);
  assert.equal(await (await one(driver, ".chart")).getAttribute("aria-label"), "Timeline of 87 events, in view 1 Mar 2011 – 30 Jun 2011");
  await open(driver, `${server.origin}/?window=2000/2015`);
  assert.match(await (await one(driver, "[aria-label^='Timeline of']")).getAttribute("aria-label"), /^Timeline of 87 events, in view 2000 – 2015$/);
});

test("two fingers pinch, two presses zoom, and a box is zoomed to", async () => {
  await open(driver, `${server.origin}/${START}`);
  const before = await shown();
  let { x, width } = await stage();
  let y = await empty();
  const middle = x + width / 2;
  const touch = (type, apart) => dev("Input.dispatchTouchEvent", { type, touchPoints: apart === undefined ? [] : [{ x: middle - apart, y, id: 1 }, { x: middle + apart, y, id: 2 }] });
  await touch("touchStart", 60);
  for (let apart = 70; apart <= 180; apart += 10) await touch("touchMove", apart);
  await touch("touchEnd");
  await window((now) => Math.abs(now.length - before.length / 3) < before.length * 0.02, "a third of the time");
  // No click follows a drag by touch; the next one, by a key, is not taken for it.
  await driver.executeScript("document.querySelector('.stage a[data-event]').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))");
  await one(driver, ".detail-date");
  await open(driver, `${server.origin}/${START}`);
  y = await empty();
  for (const clickCount of [1, 2]) { await mouse("mousePressed", middle, y, { clickCount }); await mouse("mouseReleased", middle, y, { clickCount }); }
  await window((now) => now.length < before.length * 0.5, "zoomed in");
  await open(driver, `${server.origin}/${START}`);
  ({ x, width } = await stage());
  await mouse("mousePressed", x + width * 0.3, y, { modifiers: SHIFT });
  await mouse("mouseMoved", x + width * 0.4, y, { modifiers: SHIFT });
  await mouse("mouseMoved", x + width * 0.5, y, { modifiers: SHIFT });
  await one(driver, ".box");
  await mouse("mouseReleased", x + width * 0.5, y, { modifiers: SHIFT });
  const boxed = await window((now) => now.length < before.length * 0.5, "the box");
  near(boxed.from, before.from + before.length * 0.3, boxed.length, "its beginning");
  near(boxed.length, before.length * 0.2, boxed.length, "its length");
  await driver.navigate().back();
  await window((now) => now.length === before.length, "the back button undoes");
});

test("the overview shows and moves the window, by hand and by key", async () => {
  await open(driver, `${server.origin}/${START}`);
  const before = await shown();
  const box = (selector) => driver.executeScript("const box = document.querySelector(arguments[0]).getBoundingClientRect(); return { x: box.left + box.width / 2, y: box.top + box.height / 2, width: box.width }", selector);
  const map = await box(".map"), brush = await box(".map-brush");
  await mouse("mousePressed", brush.x, brush.y);
  await mouse("mouseMoved", brush.x - 50, brush.y);
  await mouse("mouseMoved", brush.x - 100, brush.y);
  await mouse("mouseReleased", brush.x - 100, brush.y);
  const moved = await window((now) => now.from < before.from - DAY * 300, "an earlier window");
  near(moved.length, before.length, moved.length, "as long as before");
  await until(driver, async () => Math.abs((await box(".map-brush")).x - (brush.x - 100)) < 3, "the brush where the hand let go");
  const handles = await all(driver, ".map-handle[role=slider]");
  assert.equal(handles.length, 2);
  await driver.executeScript("arguments[0].focus()", handles[1]);
  await driver.actions().sendKeys(Key.ARROW_RIGHT, Key.ARROW_RIGHT).perform();
  await window((now) => now.length > moved.length && Math.abs(now.from - moved.from) < 40 * DAY, "a later end");
  assert.ok(map.width > 600);
});

test("the arrow keys visit every event in the order of time, and each comes into view", async () => {
  await still(true);
  await open(driver, `${server.origin}/`);
  await (await one(driver, ".chart")).sendKeys(Key.HOME);
  const place = () => driver.executeScript(`
    const it = document.activeElement;
    if (!it.dataset.event && !it.dataset.cluster) return null;
    const [box, stage] = [it.querySelector("rect").getBoundingClientRect(), document.querySelector(".stage").getBoundingClientRect()];
    return { id: it.dataset.event ?? it.getAttribute("aria-label"), count: Number(it.dataset.cluster ?? 1), inside: box.right > stage.left && box.left < stage.right };`);
  const seen = [];
  let count = 0;
  while (count < data.events.length) {
    const now = await until(driver, async () => { const now = await place(); return now && now.id !== seen.at(-1) ? now : false; }, `what comes after ${seen.at(-1)}`);
    assert.ok(now.inside, now.id);
    // Those of one day stay together at any zoom.
    count += now.count;
    seen.push(now.id);
    await driver.actions().sendKeys(Key.ARROW_RIGHT).perform();
  }
  assert.equal(count, data.events.length);
  const exact = seen.map((id) => data.events.find((event) => event.id === id)?.date).filter((date) => /^\d{4}-\d\d-\d\d$/.test(date));
  assert.ok(exact.length > 30);
  assert.deepEqual(exact, [...exact].sort());
});

test("who stands on a cluster stays on it, or on the chart, but comes to no other while time is zoomed", async () => {
  await still(true);
  await open(driver, `${server.origin}/?src=special/thousand.json`);
  const clusters = "[...document.querySelectorAll('.stage [data-cluster]')]";
  const at = await driver.executeScript(`const all = ${clusters}; all[Math.floor(all.length / 2)].focus(); return document.activeElement.dataset.target`);
  for (const key of ["+", "+", "-", "-"]) {
    const scale = await driver.executeScript("return document.querySelector('.ticks').getAttribute('d')");
    await driver.actions().sendKeys(key).perform();
    await until(driver, async () => (await driver.executeScript("return document.querySelector('.ticks').getAttribute('d')")) !== scale, "another scale");
    assert.match(await focused(), new RegExp(`^(${at}|chart.*)$`), key);
  }
});

test("Enter opens, Escape closes, and one press of Tab leaves the chart's events", async () => {
  await open(driver, `${server.origin}/?window=2000/2012`);
  assert.equal((await all(driver, ".stage [tabindex='0']")).length, 1);
  await (await one(driver, ".chart")).sendKeys(Key.END);
  await until(driver, () => driver.executeScript("return document.activeElement.dataset.event"), "the last event");
  const id = await focused();
  await driver.actions().sendKeys(Key.ENTER).perform();
  await until(driver, async () => (await driver.executeScript("return document.activeElement.id")) === "detail-title", "the panel");
  await driver.actions().sendKeys(Key.ESCAPE).perform();
  await until(driver, async () => (await focused()) === id, "the focus where it was");
  await driver.actions().sendKeys(Key.TAB).perform();
  assert.ok(await driver.executeScript("return !document.activeElement.closest('.stage [data-lane]')"));
});

test("rows are chosen and closed, and what is closed is still counted", async () => {
  await open(driver, `${server.origin}/?lanes=jurisdiction`);
  const lanes = new Set(data.events.map((event) => event.jurisdiction ?? ""));
  assert.equal((await all(driver, ".stage [data-lane]")).length, lanes.size);
  await (await one(driver, ".lane-head")).click();
  await until(driver, async () => (await (await one(driver, ".lane-head")).getAttribute("aria-expanded")) === "false", "a closed row");
  assert.equal((await all(driver, ".stage [data-lane]:first-of-type .strip")).length, 1);
  assert.match(await (await one(driver, ".lane-head")).getText(), /\d/);
});

test("events of one instant open as a list, which Escape closes", async () => {
  await open(driver, `${server.origin}/?src=special/together.json&window=2001-02-03T00:00/2001-02-03T23:00`);
  const cluster = await one(driver, "[data-cluster='9']");
  await cluster.sendKeys(Key.ENTER);
  await until(driver, async () => (await all(driver, ".members li")).length === 9, "its members");
  await driver.actions().sendKeys(Key.ESCAPE).perform();
  await until(driver, async () => (await all(driver, ".members")).length === 0, "closed");
});

test("at every zoom each event in view is drawn or counted, with few elements", async () => {
  await open(driver, `${server.origin}/?src=special/thousand.json`);
  for (const window of ["2000/2024", "2003/2005", "2004-02/2004-03", "2004-02-03/2004-02-20"]) {
    await open(driver, `${server.origin}/?src=special/thousand.json&window=${window}`);
    const [drawn, elements] = await driver.executeScript(`
      const stage = document.querySelector(".stage").getBoundingClientRect();
      const inside = (it) => { const box = it.querySelector("rect").getBoundingClientRect(); const x = box.left + box.width / 2; return x >= stage.left && x < stage.right; };
      const marks = [...document.querySelectorAll("[data-lane] [data-event]")].filter(inside).length;
      const counted = [...document.querySelectorAll("[data-lane] [data-cluster]")].filter(inside).reduce((sum, it) => sum + Number(it.dataset.cluster), 0);
      return [marks + counted, document.querySelectorAll("*").length];`);
    const now = await shown();
    const within = JSON.parse(thousand).events.filter((event) => Date.parse(event.date) + DAY / 2 >= now.from && Date.parse(event.date) + DAY / 2 < now.from + now.length).length;
    // A cluster at the edge is counted as a whole.
    assert.ok(Math.abs(drawn - within) <= Math.max(4, within * 0.06), `${window}: ${drawn} of ${within}`);
    assert.ok(elements <= 1500, `${elements}`);
  }
});
