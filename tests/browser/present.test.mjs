// A presentation in Chromium: with a clicker, with the speaker's window in step, as a quiz.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { Key } from "selenium-webdriver";
import { all, browser, complaints, faults, one, open, serve, until } from "./harness.mjs";

const data = JSON.parse(readFileSync(new URL("../../data/mexico-anti-trafficking.json", import.meta.url)));
const set = JSON.stringify({
  version: 1, title: "Set by the author", eras: [{ date: "2000/2009", title: "Ten years" }],
  events: [{ id: "a", date: "2003", title: "A", notes: "Ask *first*." }, { id: "b", date: "2001", title: "B" }],
  slides: [{ event: "a" }, { title: "Why?", body: "Think about **it**.", notes: "Wait." }, { era: "2000/2009" }, { event: "b" }],
});

let server, driver;
before(async () => {
  server = await serve({ "/special/set.json": (response) => response.end(set) });
  driver = await browser();
});
after(async () => { await driver?.quit(); await server?.close(); });

const address = () => driver.executeScript("return location.search");
const press = (...keys) => driver.actions().sendKeys(...keys).perform();
/** Where the show is: its place, its slide, and what is on the screen. */
const here = () => driver.executeScript(`
  const show = document.querySelector("dialog.present[open] .show");
  return show && { at: Number(show.querySelector("[data-place]").dataset.place), slide: show.querySelector("[data-slide]")?.dataset.slide ?? null,
    mode: show.dataset.mode, blank: show.querySelector("[data-blank]") !== null, said: show.querySelector("[data-said]").textContent,
    count: Number(show.querySelector("progress").max) }`);
const until_here = (wanted, what) => until(driver, async () => {
  const now = await here();
  return now && Object.entries(wanted).every(([name, value]) => now[name] === value) ? now : false;
}, what ?? JSON.stringify(wanted));
async function present(search) {
  await open(driver, `${server.origin}/${search}`);
  return until(driver, here, "presented");
}
const begin = async () => { await press("p"); return until(driver, here, "presented"); };
const gone = () => until(driver, async () => (await all(driver, "dialog.present")).length === 0, "left");

test("the whole data set is presented with PageDown and PageUp, the notes in step, and left by Esc", async () => {
  await open(driver, `${server.origin}/?category=treaty,law&window=1995/2015`);
  const before = await address();
  await (await one(driver, ".chart")).click();
  await driver.executeScript("document.querySelector('#on-show').focus(); scrollTo(0, 90)");
  const focus = await driver.executeScript("return document.activeElement.outerHTML.slice(0, 60)");
  const scroll = await driver.executeScript("return scrollY");
  const main = await driver.getWindowHandle();
  const first = await begin();
  assert.deepEqual([first.at, first.slide], [1, "title"]);
  const shown = data.events.filter((event) => ["treaty", "law"].includes(event.category));

  await press("s");
  const notes = await until(driver, async () => (await driver.getAllWindowHandles()).find((it) => it !== main), "the speaker's window");
  const desk = async (run) => { await driver.switchTo().window(notes); try { return await run(); } finally { await driver.switchTo().window(main); } };
  const on_desk = (at) => desk(() => until(driver, () => driver.executeScript("return Number(document.querySelector('.desk [data-place]')?.dataset.place)").then((it) => it === at), `notes of ${at}`));
  await on_desk(1);

  const seen = [first.slide];
  for (let at = 2; at <= first.count; at++) {
    await press(Key.PAGE_DOWN);
    seen.push((await until_here({ at })).slide);
    if (at % 16 === 0) await on_desk(at);
  }
  const events = seen.filter((name) => name.startsWith("event:")).map((name) => name.slice(6));
  assert.deepEqual([...events].sort(), shown.map((event) => event.id).sort());
  assert.equal(new Set(seen).size, first.count);
  assert.equal(seen.at(-1), "sources");
  await press(Key.PAGE_DOWN);
  await until_here({ at: first.count });
  for (let at = first.count - 1; at >= first.count - 3; at--) { await press(Key.PAGE_UP); await until_here({ at, slide: seen[at - 1] }); }
  await on_desk(first.count - 3);

  // The other way round: the speaker goes on, and comes back after a reload.
  await desk(async () => { await driver.navigate().refresh(); });
  await on_desk(first.count - 3);
  await desk(() => press(Key.PAGE_UP));
  await until_here({ at: first.count - 4 });
  await desk(async () => { await press("b"); });
  await until_here({ blank: true });
  await desk(async () => { await press("b"); });
  await until_here({ blank: false });
  await driver.navigate().refresh();
  await until_here({ at: first.count - 4, slide: seen[first.count - 5] }, "the same slide after a reload");
  await desk(() => until(driver, async () => (await (await one(driver, ".desk [data-contact]")).getAttribute("data-contact")) === "true", "found again"));
  await desk(() => driver.close());
  await driver.navigate().back();
  await gone();
  assert.equal(await address(), before);

  await driver.executeScript("document.querySelector('#on-show').focus(); scrollTo(0, 90)");
  await begin();
  await press(Key.PAGE_DOWN, Key.PAGE_DOWN);
  await until_here({ at: 3 });
  await press(Key.ESCAPE);
  await until_here({ mode: "mode-overview" });
  await press(Key.ESCAPE);
  await gone();
  await until(driver, async () => (await address()) === before, "the address of before");
  assert.equal(await driver.executeScript("return document.activeElement.outerHTML.slice(0, 60)"), focus);
  assert.equal(await driver.executeScript("return scrollY"), scroll);
  assert.deepEqual(await complaints(driver), []);
});

test("an address starts anywhere, the keys of a presenter work, and the button too", async () => {
  await present("?present&event=palermo-published");
  const start = await until_here({ slide: "event:palermo-published" });
  await press("n"); await until_here({ at: start.at + 1 });
  await press("p"); await until_here({ at: start.at });
  await press(Key.SPACE); await until_here({ at: start.at + 1 });
  await driver.actions().keyDown(Key.SHIFT).sendKeys(" ").keyUp(Key.SHIFT).perform();
  await until_here({ at: start.at });
  await press(Key.END); await until_here({ slide: "sources" });
  await press(Key.HOME); await until_here({ slide: "title" });
  await press("1", "2", Key.ENTER); const twelve = await until_here({ at: 12 });
  assert.match(await address(), new RegExp(`present=${twelve.slide.split(":")[0]}`));
  await press("."); await until_here({ blank: true });
  await press(Key.ARROW_RIGHT); await until_here({ blank: false, at: 12 });
  await press("o"); await until_here({ mode: "mode-overview" });
  await press(Key.ARROW_RIGHT); await until_here({ at: 13 });
  await press(Key.ARROW_DOWN);
  const below = await until(driver, async () => { const now = await here(); return now.at > 13 && now; }, "the card below");
  await press(Key.ENTER);
  const after = await until_here({ mode: "mode-slides" });
  assert.equal(after.at, below.at);
  await press("?"); await until_here({ mode: "mode-panel" });
  await press(Key.ESCAPE); await until_here({ mode: "mode-slides" });
  const room = await one(driver, ".stage-room");
  const { width, height } = await room.getRect();
  const click = (share) => driver.actions().move({ origin: room, x: Math.round((share - 0.5) * width), y: Math.round(height * 0.4) }).click().perform();
  await click(0.9); await until_here({ at: after.at + 1 });
  await click(0.03); await until_here({ at: after.at });
  await press("f");
  await until(driver, () => driver.executeScript("return document.fullscreenElement !== null"), "full screen");
  await press("f");
  await until(driver, () => driver.executeScript("return document.fullscreenElement === null"), "no full screen");
  await (await one(driver, ".show-tools button:last-child")).click();
  await gone();
  assert.equal(await address(), "?event=palermo-published");
  await (await one(driver, "[data-present]")).click();
  await until_here({ slide: "event:palermo-published" });
});

test("keys that come faster than the page draws mean what they mean one by one", async () => {
  const burst = (...names) => driver.executeScript(`for (const key of arguments) document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }))`, ...names);
  await present("?present");
  await burst("1", "2", "Enter"); await until_here({ at: 12 });
  await burst("o", "ArrowRight", "Enter"); await until_here({ at: 13, mode: "mode-slides" });
  await burst("b", "b", "n"); await until_here({ at: 14, blank: false });
});

test("who asks for a presentation twice gets one, and leaves it by one step", async () => {
  await open(driver, `${server.origin}/?view=list`);
  const entries = await driver.executeScript("return history.length");
  await driver.executeScript("for (const key of 'pppp') document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))");
  await until(driver, here, "presented");
  assert.equal((await all(driver, "dialog.present")).length, 1);
  assert.equal(await driver.executeScript("return history.length"), entries + 1);
  await press(Key.ESCAPE); await until_here({ mode: "mode-overview" });
  await press(Key.ESCAPE);
  await gone();
  assert.equal(await address(), "?view=list");
  await driver.navigate().refresh();
  assert.equal(await address(), "?view=list");
});

test("a finger swipes on and back; where less motion is wanted nothing slides", async () => {
  const motion = (value) => driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { features: [{ name: "prefers-reduced-motion", value }] });
  const touch = (type, x, y) => driver.sendDevToolsCommand("Input.dispatchTouchEvent", { type, touchPoints: x === undefined ? [] : [{ x, y, id: 1 }] });
  const swipe = async (from, to, down = 0) => {
    await touch("touchStart", from, 400);
    for (let step = 1; step <= 8; step += 1) await touch("touchMove", from + ((to - from) * step) / 8, 400 + (down * step) / 8);
    await touch("touchEnd");
  };
  const moving = () => driver.executeScript("return document.querySelector('dialog.present').getAnimations({ subtree: true }).length");
  try {
    await present("?present");
    await swipe(900, 300); await until_here({ at: 2 });
    await until(driver, async () => (await moving()) > 0, "a slide that comes in");
    await swipe(900, 300); await until_here({ at: 3 });
    await swipe(300, 900); await until_here({ at: 2 });
    // Up and down, and a finger that hardly moves to the side, turn nothing over.
    await swipe(600, 580, 300);
    await press("n"); await until_here({ at: 3 });
    await motion("reduce");
    await swipe(300, 900); await until_here({ at: 2 });
    assert.equal(await moving(), 0);
  } finally {
    await motion("no-preference");
  }
});

test("an author's slides stand in the author's order, with notes and words of their own", async () => {
  await present("?src=special/set.json&present");
  const seen = [];
  for (let at = 1; at <= 6; at++) { seen.push((await until_here({ at })).slide); await press(Key.PAGE_DOWN); }
  assert.deepEqual(seen, ["title", "event:a", "slide:2", "era:1", "event:b", "sources"]);
  await present("?src=special/set.json&present=slide:2");
  assert.match(await (await one(driver, ".slide")).getText(), /Why\?[\s\S]*Think about it/);
  assert.equal(await (await one(driver, ".slide strong")).getText(), "it");
  await driver.get(`${server.origin}/?src=special/set.json&present=slide:2&speaker=1`);
  await until(driver, async () => /Wait\./.test(await (await one(driver, ".desk-notes")).getText()), "the notes");
});

test("it plays by itself, and begins again at the end", async () => {
  await present("?src=special/set.json&present=event:b");
  // A clock that runs a thousand times as fast.
  await driver.executeScript("const wait = window.setTimeout; window.setTimeout = (call, millis, ...more) => wait(call, millis / 1000, ...more)");
  await press("r");
  await press("a");
  const slides = new Set();
  await until(driver, async () => { slides.add((await here()).slide); return slides.size === 6; }, "every slide");
  await press("a");
});

test("no slide says anything smaller than a thirtieth of the screen, and nothing runs out of it", async () => {
  await driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { features: [{ name: "prefers-reduced-motion", value: "reduce" }] });
  for (const [width, height] of [[1280, 800], [1920, 1080]]) {
    await driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
    const { count } = await present("?present=title&lang=es");
    for (let at = 1; at <= count; at++) {
      await until_here({ at });
      // The letters become smaller until the slide fits.
      await until(driver, () => driver.executeScript(`const room = document.querySelector(".stage-room");
        return room.scrollWidth <= room.clientWidth && room.scrollHeight <= room.clientHeight`), `slide ${at} fits ${width} × ${height}`);
      const smallest = await driver.executeScript(`
        const texts = [...document.querySelectorAll("[data-slide] *")].filter((it) => [...it.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()));
        return Math.min(...texts.map((it) => parseFloat(getComputedStyle(it).fontSize)))`);
      assert.ok(smallest >= height / 30, `slide ${at}: ${smallest} of ${height}`);
      await press(Key.PAGE_DOWN);
    }
  }
  await driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", { width: 1280, height: 800, deviceScaleFactor: 1, mobile: false });
  await driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { features: [] });
});

test("the quiz is solved by keys alone, and says so in words", async () => {
  await present("?present=quiz");
  await until_here({ mode: "mode-panel" });
  const titles = async () => Promise.all((await all(driver, ".quiz-order .quiz-title")).map((it) => it.getText()));
  const date = (title) => data.events.find((event) => event.title.en === title).date.slice(0, 10);
  await driver.executeScript("document.querySelector('[data-quiz=check]').focus()");
  await press(Key.ENTER);
  await until(driver, async () => /are in the right place/.test(await (await one(driver, ".quiz-said")).getText()), "not yet right");
  const wanted = (await titles()).sort((a, b) => (date(a) < date(b) ? -1 : 1));
  for (const [place, title] of wanted.entries()) {
    for (let at = (await titles()).indexOf(title); at > place; at--) {
      await driver.executeScript("document.querySelector(`[data-move='${arguments[0]}-up']`).focus()", at);
      await press(at % 2 ? Key.ENTER : Key.ARROW_UP);
      await until(driver, async () => (await titles())[at - 1] === title, `${title} at ${at - 1}`);
      assert.equal(await driver.executeScript("return document.activeElement.dataset.move"), `${at - 1}-up`);
    }
  }
  await driver.executeScript("document.querySelector('[data-quiz=check]').focus()");
  await press(Key.ENTER);
  await until(driver, async () => /All correct/.test(await (await one(driver, ".quiz-said")).getText()), "all right");
  assert.deepEqual(await driver.executeScript("return [localStorage.length, sessionStorage.length, document.cookie]"), [0, 0, ""]);
});

test("axe finds nothing on slides, in the overview, the help, the quiz and on the desk", async () => {
  for (const theme of ["light", "dark"]) {
    const { count } = await present(`?present=title&theme=${theme}`);
    for (const key of ["", Key.PAGE_DOWN, Key.PAGE_DOWN, Key.END]) {
      if (key) await press(key);
      await until(driver, () => driver.executeScript("return document.getAnimations().every((it) => it.playState === 'finished')"), "at rest");
      assert.deepEqual(await faults(driver, "dialog.present"), [], `${theme} ${key}`);
    }
    assert.ok(count > 80);
    for (const key of ["o", "?", "q"]) {
      await press(key);
      await until_here({ mode: key === "o" ? "mode-overview" : "mode-panel" });
      assert.deepEqual(await faults(driver, "dialog.present"), [], `${theme} ${key}`);
      await press(key);
      if (key !== "o") await until_here({ mode: "mode-slides" });
    }
    await driver.get(`${server.origin}/?present=title&speaker=1&theme=${theme}`);
    await until(driver, () => one(driver, ".desk"), "the desk");
    assert.deepEqual(await faults(driver, "dialog.present"), [], `${theme} desk`);
  }
});

test("where the window does not open, or the module does not come, the page says what to do", async () => {
  await present("?present=title");
  await driver.executeScript("window.open = () => null");
  await press("s");
  await until_here({ mode: "mode-panel" });
  assert.match(await (await one(driver, "[data-panel=blocked]")).getText(), /pop-up/);
  const link = await (await one(driver, "[data-panel=blocked] a")).getAttribute("href");
  assert.match(link, /present=title&speaker=1$/);
  await complaints(driver);
  await driver.sendDevToolsCommand("Network.enable", {});
  await driver.sendDevToolsCommand("Network.setCacheDisabled", { cacheDisabled: true });
  await driver.sendDevToolsCommand("Network.setBlockedURLs", { urls: ["*split-present*"] });
  await open(driver, `${server.origin}/`);
  await press("p");
  await until(driver, async () => /did not load/.test(await (await one(driver, ".head")).getText()), "told");
  assert.equal(await address(), "");
  await driver.sendDevToolsCommand("Network.setBlockedURLs", { urls: [] });
  await complaints(driver);
});
