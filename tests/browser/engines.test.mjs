// What must hold in every engine: the app itself, the element in a hostile page, a presentation.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { Button, Key, Origin } from "selenium-webdriver";
import { ENGINES, engine, fit } from "./engines.mjs";
import { all, one, open, results, serve, until } from "./harness.mjs";
import { AS_WRITTEN, LOOK, MINE, page, style } from "./hostile.mjs";
import { show } from "./show.mjs";

const data = JSON.parse(readFileSync(new URL("../../data/mexico-anti-trafficking.json", import.meta.url)));
const SCRIPT = '<script type="module" src="/hito.js"></script>';
const TIMELINE = "../data/mexico-anti-trafficking.json";

let server;
before(async () => {
  server = await serve({
    "/host/plain.html": page(`<hito-timeline id="a" src="${TIMELINE}"></hito-timeline>`, SCRIPT),
    "/host/hostile.css": style,
    "/host/hostile.html": page(`<hito-timeline id="a" src="${TIMELINE}"></hito-timeline><section><p id="mine">Mine</p></section>`, `<link rel="stylesheet" href="hostile.css">${SCRIPT}`),
    "/host/rtl.html": page(`<div dir="rtl"><hito-timeline id="a" src="${TIMELINE}" view="list"></hito-timeline></div>`, SCRIPT),
  });
});
after(() => server?.close());

for (const name of ENGINES) describe(name, () => {
  let driver, end;
  before(async () => { ({ driver, end } = await engine(name)); });
  after(() => end?.());
  const press = (...keys) => driver.actions().sendKeys(...keys).perform();
  const address = () => driver.executeScript("return location.search");

  test("the page draws, filters, opens an event and closes it by Escape", async () => {
    await open(driver, `${server.origin}/`);
    assert.equal(await results(driver), data.events.length);
    const menu = await one(driver, ".filters details.menu summary");
    await menu.click();
    await (await one(driver, "[data-value=treaty]")).click();
    const treaties = data.events.filter((event) => event.category === "treaty").length;
    await until(driver, async () => (await results(driver)) === treaties, "the treaties");
    await press(Key.ESCAPE);
    await until(driver, () => driver.executeScript("return document.activeElement.closest('.menu') !== null && !document.querySelector('.menu[open]')"), "the menu is closed and has the focus");
    await press("/");
    await press("smuggling");
    await until(driver, async () => { const now = await results(driver); return now > 0 && now < treaties; }, "what is searched");
    const mark = await one(driver, ".chart [data-event]");
    const id = await mark.getAttribute("data-event");
    await driver.executeScript("arguments[0].focus()", mark);
    await press(Key.ENTER);
    await until(driver, async () => (await address()).includes(`event=${id}`), "an event is open");
    await until(driver, async () => (await (await one(driver, "[data-open] h2")).getText()).length > 0, "its title");
    await press(Key.ESCAPE);
    await until(driver, async () => !(await address()).includes("event="), "and closed");
    await until(driver, async () => (await driver.executeScript("return document.activeElement.dataset.event")) === id, "the focus is back");
    await driver.navigate().back();
    await until(driver, async () => (await address()).includes("event="), "back, it is open again");
  });

  test("a drag moves time with the hand, keys and the wheel zoom, and nothing is wider than the page", async () => {
    await open(driver, `${server.origin}/?window=2003/2012`);
    const stage = await driver.executeScript("const box = document.querySelector('.stage').getBoundingClientRect(); return [box.left, box.top, box.width].map(Math.round)");
    // Below where the stage begins when more rows of eras stand above it.
    const y = await driver.executeScript(`const [left, top, width] = arguments[0];
      for (let y = top + 45; y < innerHeight; y += 3) if ([0.5, 0.6, 0.7].every((share) => document.elementFromPoint(left + width * share, y)?.matches(".ground, .stage, .stripe, .grid, .border"))) return y;`, stage);
    const from = Math.round(stage[0] + stage[2] * 0.7);
    await driver.actions().move({ x: from, y, origin: Origin.VIEWPORT }).press(Button.LEFT).move({ x: from - 60, y }).move({ x: from - 200, y }).release(Button.LEFT).perform();
    // On a slow machine the chart comes to rest, and tells so, before the hand does.
    const moved = await until(driver, async () => { const now = await address(); return /window=200[4-9]/.test(decodeURIComponent(now)) && now; }, "another window");
    await driver.executeScript("document.querySelector('.chart').focus({ preventScroll: true })");
    await press("+");
    const zoomed = await until(driver, async () => { const now = await address(); return now !== moved && now; }, "zoomed");
    await press("0");
    const fitted = await until(driver, async () => { const now = await address(); return now !== zoomed && (now || "none"); }, "all of it");
    // WebKit's driver turns a wheel, but holds no key meanwhile.
    if (name === "webkit") await driver.executeScript("const [x, y] = arguments; document.querySelector('.stage').dispatchEvent(new WheelEvent('wheel', { deltaY: -300, ctrlKey: true, bubbles: true, cancelable: true, clientX: x, clientY: y }))", from, y);
    else await driver.actions().keyDown(Key.CONTROL).scroll(from, y, 0, -300).keyUp(Key.CONTROL).perform();
    await until(driver, async () => { const now = await address(); return now && now !== fitted; }, "zoomed by the wheel");
    assert.ok(await driver.executeScript("return document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
  });

  test("a narrow page's dialogs are wholly on it", async () => {
    await fit(driver, 520, 800);
    for (const [search, opener] of [["?event=palermo-published", ""], ["", ".open-sheet"]]) {
      await open(driver, `${server.origin}/${search}`);
      if (opener) await (await one(driver, opener)).click();
      await until(driver, () => one(driver, "dialog[open]"), "a dialog");
      await until(driver, () => driver.executeScript("return document.getAnimations().every((it) => it.playState === 'finished')"), "at rest");
      const [left, right, width] = await driver.executeScript("const box = document.querySelector('dialog[open]').getBoundingClientRect(); return [box.left, box.right, innerWidth]");
      assert.ok(left >= 0 && right <= width, `${left} to ${right} of ${width}`);
    }
    await fit(driver, 1280, 800);
  });

  test("no style gets into an element, none gets out", async () => {
    const within = (script) => driver.executeScript(`const host = document.getElementById("a"), root = host.shadowRoot; ${script}`);
    const ready = async (path) => {
      await driver.get(`${server.origin}/host/${path}.html`);
      await until(driver, () => within("return root?.querySelector('[data-results]') && !root.querySelector('.waiting')"), path);
    };
    await ready("plain");
    const plain = await within(LOOK);
    await ready("hostile");
    assert.deepEqual(await within(LOOK), plain);
    assert.deepEqual(await driver.executeScript(MINE), AS_WRITTEN);
    await ready("rtl");
    assert.equal(await within("return getComputedStyle(root.querySelector('h1')).direction"), "ltr");
    await within("root.querySelector('.entry a').click()");
    await until(driver, () => within("return root.querySelector('[data-open]') !== null"), "an event");
  });

  test("the whole data set is presented by PageDown and PageUp, the notes in step, and left by Esc", async () => {
    await open(driver, `${server.origin}/?window=1995/2015`);
    const before = await address();
    await driver.executeScript("document.querySelector('#on-show').focus()");
    const { here, at, desk: openDesk } = await show(driver);
    await press("p");
    const { count, slide } = await at(1);
    const desk = await openDesk();
    const onDesk = (wanted) => desk(() => until(driver, () => driver.executeScript("return Number(document.querySelector('.desk [data-place]')?.dataset.place)").then((it) => it === wanted), `notes of ${wanted}`));
    await onDesk(1);
    const seen = [slide];
    for (let next = 2; next <= count; next++) {
      await press(Key.PAGE_DOWN);
      seen.push((await at(next)).slide);
      if (next % 25 === 0 || next === count) await onDesk(next);
    }
    assert.equal(new Set(seen).size, count);
    assert.deepEqual(seen.filter((name) => name.startsWith("event:")).map((name) => name.slice(6)).sort(), data.events.map((event) => event.id).sort());
    for (let back = count - 1; back > count - 6; back--) { await press(Key.PAGE_UP); await at(back); }
    await onDesk(count - 5);
    await desk(() => press(Key.PAGE_UP));
    await at(count - 6);
    await desk(() => driver.close());
    await press(Key.ESCAPE);
    await until(driver, async () => (await here()).mode === "mode-overview", "the overview");
    await press(Key.ESCAPE);
    await until(driver, async () => (await all(driver, "dialog.present")).length === 0, "left");
    await until(driver, async () => (await address()) === before, "the address of before");
    assert.equal(await driver.executeScript("return document.activeElement.id"), "on-show");
  });
});
