// The one file that holds the whole app: made by the page and by the command line, opened from
// disk in each engine, with no network to be had.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { Key } from "selenium-webdriver";
import { ENGINES, engine } from "./engines.mjs";
import { all, browser, complaints, one, open, results, serve, until } from "./harness.mjs";
import { show } from "./show.mjs";

const root = new URL("../..", import.meta.url);
const file = "data/mexico-anti-trafficking.json";
const data = JSON.parse(readFileSync(new URL(file, root)));
const BAD = "</script><script>window.harmed = 1</script><!-- <!-- /data --> ]]><img src=x onerror='window.harmed = 1'>";
const bad = JSON.stringify({
  version: 1, title: BAD, summary: BAD, sources: [{ id: "s", title: BAD, url: "javascript:window.harmed=1" }],
  events: [{ id: "a", date: "2003", title: BAD, summary: BAD, body: BAD, notes: BAD, sources: [{ id: "s" }] }],
});
const many = JSON.stringify({ version: 1, title: "Many", events: Array.from({ length: 1000 }, (_, n) => ({ id: `e${n}`, date: String(1000 + n), title: `Event ${n} </noscript>` })) });
const hito = (...given) => execFileSync("cargo", ["run", "--quiet", "--no-default-features", "--features", "cli", "--bin", "hito", "--", "export", ...given], { cwd: root, encoding: "utf8", maxBuffer: 1e8 });

let folder;
/** A file of the folder as an address; its name has what addresses must write otherwise. */
const place = (name) => pathToFileURL(join(folder, name)).href;
before(() => {
  folder = mkdtempSync(join(tmpdir(), "hito ñ#1 "));
  writeFileSync(join(folder, "bad.json"), bad);
  hito(file, "--to", "html", "--lang", "en", "--out", join(folder, "law.html"));
  writeFileSync(join(folder, "many.json"), many);
  hito(join(folder, "many.json"), "--to", "html", "--lang", "en", "--out", join(folder, "many.html"));
  hito(join(folder, "bad.json"), "--to", "html", "--lang", "en", "--out", join(folder, "bad.html"));
});
after(() => rmSync(folder, { recursive: true, force: true }));

test("the page and the command line make the same file", async () => {
  const server = await serve({ "/special/bad.json": (response) => response.end(bad), "/special/many.json": (response) => response.end(many) });
  const driver = await browser();
  try {
    await driver.sendDevToolsCommand("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder });
    for (const [address, name, ...given] of [
      ["?lang=en", `hito-mx-anti-trafficking-${data.updated}.html`, file, "--lang", "en"],
      ["?lang=es&category=treaty", "hito-mx-anti-trafficking-treaty.html", file, "--lang", "es", "--category", "treaty"],
      ["?lang=en&src=special/many.json", "hito-many.html", join(folder, "many.json"), "--lang", "en"],
      ["?lang=en&src=special/bad.json", "hito-script-script-window-harmed-1-script-dat.html", join(folder, "bad.json"), "--lang", "en"],
    ]) {
      await open(driver, `${server.origin}/${address}`);
      await (await one(driver, ".export-menu summary")).click();
      await (await one(driver, '[data-export="html-1"]')).click();
      const said = await until(driver, async () => /(?:Saved|Guardado): (.+)$/.exec(await (await one(driver, ".export-said")).getText())?.[1], "saved");
      assert.equal(said, name);
      const path = join(folder, name);
      await until(driver, () => existsSync(path) && statSync(path).size > 0, path);
      assert.ok(readFileSync(path, "utf8") === hito(...given, "--to", "html"), `${name} is another than the command line's`);
    }
    assert.deepEqual(await complaints(driver), []);
  } finally { await driver.quit(); await server.close(); }
});

test("without scripts it can be read", async () => {
  const { driver, end } = await engine("chromium", { cut: true });
  try {
    await driver.sendDevToolsCommand("Emulation.setScriptExecutionDisabled", { value: true });
    await driver.get(place("law.html"));
    const text = await (await one(driver, "#written")).getText();
    for (const event of data.events) assert.ok(text.includes(event.title.en), event.id);
    const drawn = await one(driver, ".drawn-light");
    assert.ok(await drawn.isDisplayed() && (await drawn.getRect()).height > 300);
    for (const control of await all(driver, "button, input, summary, nav a")) assert.equal(await control.isDisplayed(), false);
    assert.deepEqual(await complaints(driver), []);
  } finally { await end(); }
});

test("of many events only those without scripts get what is written", async () => {
  const { driver, end } = await engine("chromium", { cut: true });
  try {
    const scripts = (on) => driver.sendDevToolsCommand("Emulation.setScriptExecutionDisabled", { value: !on });
    await scripts(false);
    await driver.get(place("many.html"));
    assert.equal((await all(driver, "#written .entry")).length, 1000);
    assert.ok(await (await one(driver, "#event-e999")).isDisplayed());
    assert.equal(await (await one(driver, ".starting")).isDisplayed(), false);
    await scripts(true);
    await driver.get(place("many.html"));
    assert.equal((await all(driver, "#written")).length, 0);
    await open(driver, `${place("many.html")}?view=table`);
    assert.equal(await results(driver), 1000);
    assert.deepEqual(await complaints(driver), []);
  } finally { await end(); }
});

for (const name of ENGINES) describe(name, () => {
  let driver, end;
  before(async () => { ({ driver, end } = await engine(name, { cut: true })); });
  after(() => end?.());
  const press = (...keys) => driver.actions().sendKeys(...keys).perform();
  const address = () => driver.executeScript("return location.search");
  /** Keeps what the page saves, and what its policy refuses. */
  const watch = () => driver.executeScript(`
    window.refused = [];
    document.addEventListener("securitypolicyviolation", (it) => refused.push(it.violatedDirective + " " + it.blockedURI));
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { window.saved = blob; return make.call(URL, blob); };
    window.print = () => { window.printed = true; };`);
  const saved = async (format) => {
    if (!(await driver.executeScript("return document.querySelector('.export-menu').open"))) await (await one(driver, ".export-menu summary")).click();
    await driver.executeScript("window.saved = undefined");
    await (await one(driver, `[data-export="${format}-1"]`)).click();
    await until(driver, async () => /Saved: .+$/.test(await (await one(driver, ".export-said")).getText()), format);
    return driver.executeAsyncScript("window.saved.text().then(arguments[0])");
  };
  /** That nothing was asked of a network, or refused. */
  const quiet = async () => {
    const asked = await driver.executeScript("return performance.getEntriesByType('resource').map((it) => it.name).filter((it) => !/^(data|blob):/.test(it))");
    assert.deepEqual([asked, await driver.executeScript("return window.refused")], [[], []]);
  };

  test("it draws, filters, finds, opens events, and the address tells of it", async () => {
    await open(driver, place("law.html"));
    await watch();
    assert.equal(await results(driver), data.events.length);
    await (await one(driver, ".filters details.menu summary")).click();
    await (await one(driver, "[data-value=treaty]")).click();
    const treaties = data.events.filter((event) => event.category === "treaty").length;
    await until(driver, async () => (await results(driver)) === treaties, "the treaties");
    await press(Key.ESCAPE, "/");
    await press("smuggling");
    await until(driver, async () => { const now = await results(driver); return now > 0 && now < treaties; }, "what is searched");
    const mark = await one(driver, ".chart [data-event]");
    const id = await mark.getAttribute("data-event");
    await driver.executeScript("arguments[0].focus()", mark);
    await press(Key.ENTER);
    await until(driver, async () => (await (await one(driver, "[data-open] h2")).getText()).length > 0, "an event");
    assert.match(await address(), new RegExp(`category=treaty.*event=${id}`));
    await (await one(driver, "[lang=es][aria-pressed], nav [lang=es], .choice [lang=es]")).click();
    await until(driver, () => driver.executeScript("return document.documentElement.lang === 'es'"), "Spanish, without a reload");
    assert.equal(await driver.executeScript("return Array.isArray(window.refused)"), true);
    await press(Key.ESCAPE);
    await driver.navigate().back();
    await until(driver, async () => (await address()).includes("event="), "back to the event");
    await open(driver, `${place("law.html")}?view=table&category=treaty&on=2010-01-01`);
    await watch();
    assert.equal(await results(driver), treaties);
    assert.ok(await one(driver, ".table"));
    await (await one(driver, "[data-view=list]")).click();
    await until(driver, () => one(driver, ".entry"), "the list");
    await quiet();
    // It holds its timeline, and can have no other.
    await open(driver, `${place("law.html")}?src=https://example.org/law.json&theme=dark&category=treaty`);
    assert.equal(await results(driver), treaties);
    assert.equal(await driver.executeScript("return document.documentElement.dataset.theme + location.search"), "dark?theme=dark&category=treaty");
  });

  test("it exports and prints; its JSON is the file again, and it can be given on", async () => {
    await open(driver, place("law.html"));
    await watch();
    assert.deepEqual(JSON.parse(await saved("json")), data);
    assert.match(await saved("svg"), /^<\?xml/);
    assert.doesNotMatch(await saved("ics"), /file:/);
    const again = await saved("html");
    await (await one(driver, "[data-print]")).click();
    await until(driver, () => driver.executeScript("return window.printed"), "printed");
    assert.ok(await driver.executeScript("return document.querySelectorAll('body > .paper .paper-events > li').length") === data.events.length);
    assert.equal(await driver.executeScript("return getComputedStyle(document.querySelector('body > .paper')).display"), "none");
    await driver.executeScript("window.dispatchEvent(new Event('afterprint'))");
    await quiet();
    const given = `given-${name}.html`;
    writeFileSync(join(folder, given), again);
    await open(driver, `${place(given)}?q=palermo`);
    await watch();
    assert.ok((await results(driver)) > 5);
    await press("p");
    await until(driver, () => one(driver, "dialog.present[open] [data-slide]"), "a presentation");
    await quiet();
    assert.ok(again.length < readFileSync(join(folder, "law.html"), "utf8").length * 1.01);
  });

  test("it presents, with the speaker's window in step, and a quiz", async () => {
    await open(driver, `${place("law.html")}?category=treaty`);
    const before = await address();
    const { at, desk: openDesk } = await show(driver);
    await press("p");
    const { count } = await at(1);
    const desk = await openDesk();
    const onDesk = (wanted) => desk(() => until(driver, () => driver.executeScript("const it = document.querySelector('.desk'); return [Number(it?.querySelector('[data-place]').dataset.place), it?.querySelector('[data-contact]').dataset.contact].join()").then((it) => it === `${wanted},true`), `notes of ${wanted}`));
    await onDesk(1);
    for (const next of [2, 3, 4]) { await press(Key.PAGE_DOWN); await at(next); }
    await onDesk(4);
    // Each key goes on by one, though the windows hear each other in two ways.
    await desk(() => press(Key.PAGE_DOWN));
    await at(5);
    await desk(() => driver.navigate().refresh());
    await onDesk(5);
    await driver.navigate().refresh();
    await at(5);
    await desk(() => until(driver, () => driver.executeScript("return document.querySelector('.desk [data-contact]').dataset.contact === 'true'"), "found again"));
    await desk(() => press(Key.PAGE_UP));
    await at(4);
    await desk(() => driver.close());
    assert.ok(count > 18);
    await driver.navigate().back();
    await until(driver, async () => (await all(driver, "dialog.present")).length === 0, "left");
    assert.equal(await address(), before);
    await open(driver, `${place("law.html")}?present=quiz`);
    await until(driver, () => one(driver, "[data-quiz=check]"), "the quiz");
  });

  test("whatever a file says stays text", async () => {
    await open(driver, `${place("bad.html")}?event=a`);
    await watch();
    await until(driver, async () => (await (await one(driver, "[data-open] h2")).getText()).startsWith("</script>"), "the title as text");
    assert.equal(await driver.getTitle(), BAD);
    assert.deepEqual(JSON.parse(await saved("json")), JSON.parse(bad));
    const again = `again-${name}.html`;
    writeFileSync(join(folder, again), await saved("html"));
    await open(driver, place(again));
    assert.equal(await (await one(driver, "h1")).getText(), BAD);
    assert.equal(await driver.executeScript("return window.harmed"), null);
  });
});
