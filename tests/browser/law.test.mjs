// Laws and treaties in Chromium: what was in force on a day, lives, relations, disputes, citations.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Key } from "selenium-webdriver";
import { all, browser, complaints, faults, one, open, serve, until } from "./harness.mjs";

const many = JSON.stringify({
  version: 1, title: "Many laws", events: ["1900", "2030"].map((date) => ({ id: `e${date}`, date, title: date })),
  instruments: Array.from({ length: 2000 }, (_, n) => ({ id: `i${n}`, name: `Law number ${n}`, in_force: `${1900 + (n * 7) % 120}/${n % 3 ? 1901 + (n * 7) % 120 + n % 30 : ".."}`, relations: n ? [{ type: "cites", target: `i${n >> 1}` }] : [] })),
});

let server, driver;
before(async () => {
  server = await serve({ "/special/laws.json": (response) => response.end(many) });
  driver = await browser();
});
after(async () => { await driver?.quit(); await server?.close(); });
const size = (width, height) => driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
const address = () => driver.executeScript("return location.search");
const group = (name, id) => one(driver, `[data-group=${name}] [data-member="${id}"]`);
const text = async (selector) => (await one(driver, selector)).getText();

test("on 1 January 2010 the law of 2007 was in force, and the treaties, each with its source", async () => {
  for (const view of ["timeline", "list"]) {
    await open(driver, `${server.origin}/?on=2010-01-01&view=${view}`);
    for (const id of ["law-2007", "palermo-convention", "trafficking-protocol", "smuggling-protocol"]) {
      const link = await (await group("in-force", id)).findElement({ css: ".source-link" });
      assert.match(await link.getAttribute("href"), /^https:/, id);
    }
    assert.equal((await all(driver, "[data-group=not-yet] [data-member=general-law-2012]")).length, 1);
    assert.match(await text(".on-value"), /Tier 2/);
  }
});

test("on 1 January 2013 the law of 2007 had been repealed by the law of 2012", async () => {
  await open(driver, `${server.origin}/?on=2013-01-01`);
  await group("in-force", "general-law-2012");
  const ended = await group("ended", "law-2007");
  assert.match(await ended.getText(), /repealed/);
  assert.ok(await ended.findElement({ css: "[data-open-instrument=general-law-2012]" }));
  assert.match(await (await ended.findElement({ css: ".source-link" })).getAttribute("href"), /^https:/);
});

test("who has never seen the page finds what repealed the law of 2007 in two presses", async () => {
  await open(driver, `${server.origin}/`);
  await (await one(driver, "#on-show")).click();
  await until(driver, async () => /repealed.* by .*2012/s.test(await (await group("ended", "law-2007")).getText()), "the answer");
  await driver.navigate().back();
  await until(driver, async () => (await all(driver, "[data-on]")).length === 0, "back where it began");
});

test("what asks for a day says whether it is open, and keeps its place and the focus", async () => {
  await open(driver, `${server.origin}/`);
  const ask = await one(driver, "#on-show");
  const place = await ask.getRect();
  const open_ = () => ask.getAttribute("aria-expanded");
  assert.equal(await open_(), "false");
  await ask.sendKeys(Key.ENTER);
  await until(driver, async () => (await all(driver, "[data-on]")).length === 1, "the answer");
  assert.equal(await open_(), "true");
  assert.equal(await driver.executeScript("return document.activeElement.id"), "on-show");
  await (await one(driver, ".on-close")).sendKeys(Key.ENTER);
  await until(driver, async () => (await all(driver, "[data-on]")).length === 0 && (await driver.executeScript("return document.activeElement.id")) === "on-show", "where it was asked");
  await ask.sendKeys(Key.ENTER);
  await until(driver, async () => (await open_()) === "true", "open again");
  await ask.sendKeys(Key.ENTER);
  await until(driver, async () => (await open_()) === "false" && (await all(driver, "[data-on]")).length === 0, "closed by itself");
  assert.deepEqual(await ask.getRect(), place);
});

test("filters move nothing that stands below them", async () => {
  for (const [width, height] of [[1280, 800], [390, 844]]) {
    await size(width, height);
    await open(driver, `${server.origin}/?lang=es`);
    const top = () => driver.executeScript("return document.querySelector('main').getBoundingClientRect().top");
    const before = await top();
    await open(driver, `${server.origin}/?lang=es&category=law`);
    assert.equal((await all(driver, ".chip")).length, 2);
    assert.equal(await top(), before, `at ${width}`);
  }
  await size(1280, 800);
  await open(driver, `${server.origin}/?event=palermo-published`);
  const place = () => driver.executeScript("return document.querySelector('.timeline-tools').getBoundingClientRect().top");
  const beside = await place();
  await (await one(driver, ".detail-close")).click();
  await until(driver, async () => (await all(driver, "[data-open]")).length === 0, "no event open");
  assert.equal(await place(), beside);
});

test("a date that may lie on either side gets no false answer", async () => {
  await open(driver, `${server.origin}/?on=2012`);
  await group("perhaps", "law-2007");
  await group("perhaps", "general-law-2012");
  await open(driver, `${server.origin}/?on=2012-13`);
  assert.equal((await all(driver, "[data-on]")).length, 0);
  await (await one(driver, "#on-show")).click();
  const field = await one(driver, "#on-date");
  await field.sendKeys(Key.chord(Key.CONTROL, "a"), "11/2012", Key.ENTER);
  await until(driver, async () => (await address()).includes("on=2012-11"), "what was meant");
});

test("what is no day stays in its field, and it is said", async () => {
  for (const search of ["?view=list&on=2012", "?on=2012-06-14"]) {
    await open(driver, `${server.origin}/${search}`);
    const field = await one(driver, "#on-date");
    await field.sendKeys(Key.chord(Key.CONTROL, "a"), "2010-13-01", Key.TAB);
    await until(driver, async () => (await text("#on-wrong")).startsWith("This is not a date."), search);
    const now = await one(driver, "#on-date");
    assert.deepEqual([await now.getAttribute("value"), await now.getAttribute("aria-invalid"), await now.getAttribute("aria-describedby")], ["2010-13-01", "true", "on-wrong"]);
    await now.sendKeys(Key.chord(Key.CONTROL, "a"), "2010", Key.ENTER);
    await until(driver, async () => (await address()).includes("on=2010"), "a day");
    assert.equal(await text("#on-wrong"), "");
  }
});

test("steps lead from change to change, and two dates are compared", async () => {
  await open(driver, `${server.origin}/?on=2012-06-01`);
  const next = await one(driver, ".on-step:nth-of-type(2)");
  await next.click();
  await until(driver, async () => (await address()).includes("on=2012-06-14"), "the publication");
  await next.click();
  await until(driver, async () => (await address()).includes("on=2012-06-15"), "the entry into force");
  await group("in-force", "general-law-2012");
  await group("ended", "law-2007");
  await driver.navigate().back();
  await until(driver, async () => (await address()).includes("on=2012-06-14"), "one step back");
  await open(driver, `${server.origin}/?on=2010-01-01&compare=2013-01-01`);
  assert.match(await text("[data-change=law-2007]"), /in force → no longer in force/);
  assert.match(await text("[data-change=general-law-2012]"), /→ in force/);
  assert.equal((await all(driver, "[data-change=palermo-convention]")).length, 0);
  // A day in 2007 may lie before or after what happened in that year; what came later is sure.
  await open(driver, `${server.origin}/?on=2007&compare=2013-01-01`);
  const [, published, repealed] = await all(driver, "[data-change=law-2007] li");
  assert.match(await published.getText(), /27 November 2007.*perhaps between/s);
  assert.match(await repealed.getText(), /^14 June 2012(?!.*perhaps)/s);
});

test("a bar opens the life of a law, each step leads on, and the focus comes back", async () => {
  await open(driver, `${server.origin}/`);
  const bar = await one(driver, "[data-instrument=law-2007]");
  await driver.executeScript("arguments[0].focus()", bar);
  await until(driver, async () => (await driver.executeScript("return [...document.querySelectorAll('.arc text')].map((text) => text.textContent)")).includes("repealed by"), "the arcs");
  await bar.sendKeys(Key.ENTER);
  await until(driver, () => one(driver, "[data-open=law-2007]"), "the panel");
  await until(driver, async () => (await driver.executeScript("return document.activeElement.id")) === "instrument-title", "the focus on the title");
  await until(driver, () => driver.executeScript("return document.querySelector('.chart').classList.contains('narrow')"), "the chart beside it");
  assert.equal(await driver.executeScript("return document.activeElement.id"), "instrument-title");
  assert.match(await text(".life"), /2 October 2007[^]*14 June 2012/);
  await (await one(driver, ".chain-list [data-open-instrument=general-law-2012]")).click();
  await until(driver, () => one(driver, "[data-open=general-law-2012]"), "the next panel");
  await driver.navigate().back();
  await until(driver, () => one(driver, "[data-open=law-2007]"), "back at the first");
  await driver.actions().sendKeys(Key.ESCAPE).perform();
  await until(driver, async () => (await driver.executeScript("return document.activeElement.dataset.instrument")) === "law-2007", "the focus where it was");
  await open(driver, `${server.origin}/?event=law-2007-abrogated&view=list`);
  await (await one(driver, ".instrument [data-open-instrument=law-2007]")).click();
  await until(driver, () => one(driver, "[data-open=law-2007]"), "from the event");
  await driver.navigate().back();
  await until(driver, () => one(driver, "[data-open=law-2007-abrogated]"), "the event again");
});

test("the date is moved on the axis by key and by hand", async () => {
  await open(driver, `${server.origin}/?on=2012-06-15&window=2010/2014`);
  const handle = await one(driver, ".on-handle");
  assert.equal(await handle.getAttribute("role"), "slider");
  await driver.executeScript("arguments[0].focus()", handle);
  await driver.actions().sendKeys(Key.ARROW_LEFT).perform();
  await until(driver, async () => (await address()).includes("on=2012-06-14"), "the change before");
  await driver.actions().sendKeys(Key.ARROW_UP, Key.ARROW_UP).perform();
  await until(driver, async () => (await address()).includes("on=2012-06-16"), "two days later");
  assert.equal(await handle.getAttribute("aria-valuetext"), "16 June 2012");
  const [x, y] = await driver.executeScript("arguments[0].scrollIntoView({ block: 'center' }); const box = arguments[0].getBoundingClientRect(); return [Math.round(box.left + box.width / 2), Math.round(box.top + 8)]", handle);
  await driver.actions().move({ x, y }).press().move({ x: x - 100, y, duration: 100 }).release().perform();
  await until(driver, async () => /on=201[12]-/.test(await address()) && !(await address()).includes("on=2012-06"), "an earlier date");
  assert.ok((await address()).includes("window=2010"), "the chart stays where it is");
});

test("the dispute about Palermo shows at both dates, in the list, and in the panel", async () => {
  await open(driver, `${server.origin}/?window=2003-02-20/2003-05-01`);
  await one(driver, "[data-ghost=palermo-ratified]");
  const places = await driver.executeScript(`
    const middle = (element) => { const box = element.getBoundingClientRect(); return box.left + box.width / 2; };
    const stage = document.querySelector(".stage").getBoundingClientRect();
    const at = (date) => stage.left + stage.width * (Date.parse(date + "T12:00Z") - Date.parse("2003-02-20")) / (Date.parse("2003-05-02") - Date.parse("2003-02-20"));
    const ghost = document.querySelector("[data-ghost=palermo-ratified]");
    const ringed = [...document.querySelectorAll(".cluster.is-disputed, .mark:has(.dispute-ring)")];
    return {
      off: middle(ghost.querySelector(".target")) - at("2003-04-11"),
      from: ghost.querySelector(".ghost-way").getBoundingClientRect().left - at("2003-03-04"),
      ringed: ringed.filter((element) => Math.abs(middle(element.querySelector("rect")) - at("2003-03-04")) < 20).map((element) => element.getAttribute("aria-label")),
    };`);
  assert.ok(Math.abs(places.off) < 4 && Math.abs(places.from) < 8, JSON.stringify(places));
  assert.ok(places.ringed.length > 0 && places.ringed.every((name) => name.includes("disputed")), JSON.stringify(places));
  await (await one(driver, "[data-ghost=palermo-ratified] .target")).click();
  await until(driver, () => one(driver, "[data-open=palermo-ratified] .dispute"), "the panel");
  assert.match(await text(".dispute"), /4 March 2003[^]*11 April 2003[^]*Wikipedia/);
  await open(driver, `${server.origin}/?view=list&q=palermo`);
  assert.match(await text("[data-event=palermo-ratified] .disputed"), /4 March 2003 \/ 11 April 2003/);
});

test("an event, a law and the timeline are cited with one press", async () => {
  await driver.sendDevToolsCommand("Browser.grantPermissions", { permissions: ["clipboardReadWrite", "clipboardSanitizedWrite"] });
  const cases = { "?event=palermo-ratified": [".detail .cite", /event=palermo-ratified/, /Mexico ratifies/], "?instrument=law-2007": [".detail .cite", /instrument=law-2007/, /Law to Prevent/], "": [".cite-all .cite", /http/, /Law against trafficking/] };
  for (const [state, [place, url, title]] of Object.entries(cases)) {
    await open(driver, `${server.origin}/${state}`);
    await (await one(driver, `${place} summary`)).click();
    for (const form of ["text", "bibtex", "csl"]) {
      await (await one(driver, `${place} [data-cite=${form}]`)).click();
      await until(driver, async () => (await text(`${place} [role=status]`)) !== "", "an answer");
      const shown = await driver.executeScript("return document.querySelector(arguments[0]).textContent", `${place} .cite-text`);
      assert.match(shown, url);
      assert.match(shown, title);
      assert.match(shown, form === "text" ? /Accessed \d/ : form === "bibtex" ? /urldate = \{\d{4}-\d\d-\d\d\}/ : /"accessed": \{"date-parts"/);
      if (form === "csl") assert.equal(JSON.parse(shown).length, 1);
    }
  }
});

test("two thousand laws take few elements, drawn or counted", async () => {
  await open(driver, `${server.origin}/?src=special/laws.json`);
  const [elements, bars, counted] = await driver.executeScript("return [document.querySelectorAll('*').length, document.querySelectorAll('[data-instrument]').length, [...document.querySelectorAll('[data-instruments]')].reduce((sum, it) => sum + Number(it.dataset.instruments), 0)]");
  assert.ok(bars > 10 && counted > 1000, `${bars} ${counted}`);
  assert.ok(elements <= 1500, `${elements}`);
});

test("nothing is wider than the page, and axe finds nothing", async () => {
  for (const state of ["?on=2010-01-01", "?on=2010-01-01&compare=2013-01-01&lang=es&theme=dark", "?instrument=law-2007", "?instrument=general-law-2012&on=2012&theme=dark"]) {
    for (const width of [320, 1280]) {
      await driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", { width, height: 800, deviceScaleFactor: 1, mobile: false });
      await open(driver, `${server.origin}/${state}`);
      const [page, screen] = await driver.executeScript("return [document.documentElement.scrollWidth, document.documentElement.clientWidth]");
      assert.ok(page <= screen, `${state}: ${page} in ${screen}`);
    }
    assert.deepEqual(await faults(driver), [], state);
  }
  assert.deepEqual(await complaints(driver), []);
});
