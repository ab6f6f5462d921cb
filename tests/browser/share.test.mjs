// The dialog that shares what is shown, and what comes of what it gives.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, existsSync } from "node:fs";
import { createServer } from "node:http";
import { execFileSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import jsQR from "jsqr";
import { Key } from "selenium-webdriver";
import { all, browser, complaints, faults, one, open, part, results, serve, until } from "./harness.mjs";

const VIEW = "?lang=en&category=law,treaty&window=1999-01-01/2016-12-31&event=palermo-protocol-adopted";
let server, host, driver, folder, pasted;

before(async () => {
  server = await serve({}, { cors: true });
  // A page of another site, with what is pasted into it and no policy of its own.
  host = createServer((_, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(`<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,"><body><h1>Ours</h1>${pasted}</body></html>`);
  });
  await new Promise((ready) => host.listen(0, "127.0.0.1", ready));
  folder = mkdtempSync(join(tmpdir(), "hito-share-"));
  driver = await browser();
  await driver.sendDevToolsCommand("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder });
  for (const name of ["clipboard-read", "clipboard-write"]) {
    await driver.sendDevToolsCommand("Browser.setPermission", { permission: { name }, setting: "granted" });
  }
});
after(async () => {
  await driver?.quit();
  await server?.close();
  host?.closeAllConnections();
  host?.close();
  if (folder) rmSync(folder, { recursive: true });
});

const share = async (on = driver) => {
  await (await one(on, "[data-share]")).click();
  await until(on, async () => (await all(on, "dialog.sharing[open] #share-link")).length === 1, "the dialog");
};
const value = (kind) => driver.executeScript("return document.getElementById(`share-${arguments[0]}`).value", kind);
const said = () => driver.executeScript("return document.querySelector('.share-said').textContent");
/** Chooses as a reader does. */
const choose = (id, word) => driver.executeScript("const field = document.getElementById(arguments[0]); field.value = arguments[1]; field.dispatchEvent(new Event('change', { bubbles: true }))", id, word);
/** The events that a page draws or lists. */
const SHOWN = "return [...(arguments[0] ?? document).querySelectorAll('[data-event]')].map((it) => it.dataset.event).sort()";
const someEvent = () => driver.executeScript("return document.querySelector('[data-event]').dataset.event");
/** What a reader of codes sees in a picture. */
async function decoded(address) {
  const [width, height, pixels] = await driver.executeAsyncScript(`
    const [address, done] = arguments;
    const image = new Image();
    image.onload = () => {
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
      const context = canvas.getContext("2d");
      context.drawImage(image, 0, 0);
      done([canvas.width, canvas.height, [...context.getImageData(0, 0, canvas.width, canvas.height).data]]);
    };
    image.src = address;`, address);
  return jsQR(Uint8ClampedArray.from(pixels), width, height)?.data;
}

test("the link shows what is on the screen, and the whole where that is asked for", async () => {
  await open(driver, `${server.origin}/${VIEW}`);
  const event = await someEvent();
  await open(driver, `${server.origin}/${VIEW.replace("palermo-protocol-adopted", event)}`);
  const [count, title] = [await results(driver), await driver.executeScript("return document.querySelector('.detail h2').textContent")];
  await share();
  const link = await value("link");
  await (await one(driver, "input[value=whole]")).click();
  await until(driver, async () => (await value("link")) === `${server.origin}/?lang=en`, "the whole");
  await open(driver, link);
  assert.equal(await results(driver), count);
  assert.equal(await driver.executeScript("return document.querySelector('.detail h2').textContent"), title);
  assert.deepEqual(await complaints(driver), []);
});

test("language, view, colours and height are written where they belong", async () => {
  await open(driver, `${server.origin}/?lang=en`);
  await share();
  assert.equal((await all(driver, "input[name=share-what]")).length, 0, "nothing to choose where the whole is shown");
  await choose("share-lang", "es");
  await choose("share-view", "table");
  await choose("share-theme", "dark");
  await choose("share-height", "20");
  await until(driver, async () => (await value("element")).includes(' height="200"'), "the least height");
  assert.equal(await value("link"), `${server.origin}/?lang=es&view=table&theme=dark`);
  assert.match(await value("element"), /lang="es" view="table" theme="dark" height="200"><a href="[^"]*">El derecho contra la trata/);
  const frame = await value("frame");
  assert.match(frame, /^<iframe src="[^"]*\?embed&amp;lang=es&amp;view=table&amp;theme=dark" title="El derecho[^"]*" width="100%" height="200"/);
  // The preview follows.
  await until(driver, () => driver.executeScript("return document.querySelector('hito-timeline').shadowRoot.querySelector('.hito').lang === 'es' && !!document.querySelector('hito-timeline').shadowRoot.querySelector('.table')"), "the preview");
});

test("each is copied, and that is said", async () => {
  await open(driver, `${server.origin}/?lang=en&q=palermo`);
  await share();
  for (const [kind, name] of [["link", "Link"], ["element", "For a web page"], ["frame", "As a frame"]]) {
    await (await one(driver, `[data-copy=${kind}]`)).click();
    await until(driver, async () => (await said()) === `Copied: ${name}`, `${kind} is copied`);
    assert.equal(await driver.executeAsyncScript("navigator.clipboard.readText().then(arguments[0])"), await value(kind));
  }
  // Where the browser does not let it, the text is selected.
  await driver.executeScript("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))");
  await (await one(driver, "[data-copy=frame]")).click();
  await until(driver, async () => (await said()).includes("did not allow"), "the failure is told");
  assert.deepEqual(await driver.executeScript("const field = document.activeElement; return [field.id, field.selectionEnd - field.selectionStart === field.value.length]"), ["share-frame", true]);
});

test("another decoder reads the link from the code, on the screen and in the file", async () => {
  await open(driver, `${server.origin}/?lang=en&theme=dark&category=law&q=vícti`);
  await share();
  const link = await value("link");
  const code = await one(driver, "[data-code]");
  assert.equal(await decoded(`data:image/png;base64,${await code.takeScreenshot(true)}`), link);
  await (await one(driver, "[data-save-code]")).click();
  const file = join(folder, "hito-qr.svg");
  // It is there before all of it is written.
  await until(driver, () => existsSync(file) && readFileSync(file, "utf8").trimEnd().endsWith("</svg>"), "the file");
  assert.equal(await decoded(`data:image/svg+xml,${encodeURIComponent(readFileSync(file, "utf8"))}`), link);
  await until(driver, async () => (await said()) === "Saved: hito-qr.svg", "that is said");
});

test("the element and the frame show the same in a page of another site", async () => {
  await open(driver, `${server.origin}/?lang=en&view=list&category=treaty&on=2010`);
  const [count, events] = [await results(driver), await driver.executeScript(SHOWN)];
  assert.ok(count > 0 && count < 80);
  await share();
  const [element, frame] = [await value("element"), await value("frame")];
  const address = `http://127.0.0.1:${host.address().port}/`;
  pasted = element;
  await driver.get(address);
  await until(driver, () => driver.executeScript("const root = document.querySelector('hito-timeline').shadowRoot; return !!root?.querySelector('[data-results]') && !root.querySelector('.waiting')"), "the element");
  assert.deepEqual(await driver.executeScript(SHOWN.replace("arguments[0]", "document.querySelector('hito-timeline').shadowRoot")), events);
  pasted = frame;
  await driver.get(address);
  await driver.switchTo().frame(await one(driver, "iframe"));
  await until(driver, () => driver.executeScript("return performance.getEntriesByName('hito:drawn').length > 0"), "the frame");
  assert.deepEqual(await driver.executeScript(SHOWN), events);
  await driver.switchTo().defaultContent();
  await until(driver, () => driver.executeScript("return document.querySelector('iframe').getBoundingClientRect().height > 700"), "the height that it needs");
  await complaints(driver);
});

test("it is used by keys alone, and gives the focus back", async () => {
  await open(driver, `${server.origin}/?lang=en&q=palermo`);
  await driver.executeScript("document.querySelector('[data-share]').focus()");
  await driver.actions().sendKeys(Key.ENTER).perform();
  await until(driver, () => driver.executeScript("return document.activeElement.closest('dialog.sharing') !== null"), "the focus is in it");
  const seen = new Set();
  for (let tabs = 0; tabs < 20; tabs++) {
    await driver.actions().sendKeys(Key.TAB).perform();
    const [inside, what] = await driver.executeScript("const it = document.activeElement; return [it === document.body || it.closest('dialog.sharing') !== null, it.id || it.dataset.copy || it.value || it.tagName]");
    assert.ok(inside, what);
    seen.add(what);
  }
  for (const what of ["now", "share-lang", "share-height", "share-link", "link", "element", "frame", "SUMMARY"]) assert.ok(seen.has(what), `${what} of ${[...seen]}`);
  // The keys of the page rest: this one would present.
  await driver.actions().sendKeys("p").perform();
  await driver.actions().sendKeys(Key.ESCAPE).perform();
  await until(driver, async () => (await all(driver, ".sharing-over")).length === 0, "it is gone");
  assert.equal(await driver.executeScript("return document.activeElement.hasAttribute('data-share')"), true);
  assert.equal((await all(driver, "dialog.present")).length, 0);
  await share();
  await (await one(driver, "dialog.sharing .dialog-head button")).click();
  await until(driver, async () => (await all(driver, ".sharing-over")).length === 0, "it is gone again");
});

test("axe finds nothing in it, light and dark, in both languages", async () => {
  for (const query of ["?lang=en&theme=light&q=palermo", "?lang=es&theme=dark&category=law"]) {
    await open(driver, `${server.origin}/${query}`);
    await share();
    await (await one(driver, "[data-copy=link]")).click();
    await until(driver, async () => (await said()) !== "", "something is said");
    assert.deepEqual(await faults(driver, "dialog.sharing"), [], query);
  }
});

test("it fits a narrow page", async () => {
  const narrow = await browser({ width: 320, height: 640 });
  try {
    for (const lang of ["en", "es"]) {
      await open(narrow, `${server.origin}/?lang=${lang}&category=law`);
      await share(narrow);
      const [wide, room, out] = await narrow.executeScript("const it = document.querySelector('.share-body'); return [it.scrollWidth, it.clientWidth, [...it.querySelectorAll('button, select, input, textarea, svg')].filter((part) => { const box = part.getBoundingClientRect(); return box.width && (box.left < 0 || box.right > innerWidth); }).map((part) => part.outerHTML.slice(0, 80))]");
      assert.ok(wide <= room && room > 280, `${wide} in ${room}`);
      assert.deepEqual(out, []);
    }
  } finally { await narrow.quit(); }
});

test("whoever has an address that works here alone is told", async () => {
  await open(driver, `${server.origin}/?lang=es`);
  await share();
  assert.match(await driver.executeScript("return document.querySelector('.share-warning').textContent"), /sólo funciona en esta computadora/);
});

test("one file that holds the whole app shares its own address, and says whom that reaches", async () => {
  const path = join(folder, "law.html");
  const given = ["run", "--quiet", "--no-default-features", "--features", "cli", "--bin", "hito", "--", "export", "data/mexico-anti-trafficking.json", "--to", "html", "--lang", "en", "--out", path];
  execFileSync("cargo", given, { cwd: new URL("../..", import.meta.url) });
  await open(driver, `${pathToFileURL(path)}?q=palermo`);
  await share();
  assert.match(await driver.executeScript("return document.querySelector('.share-warning').textContent"), /This page is a file/);
  assert.equal(await value("link"), `${pathToFileURL(path)}?lang=en&q=palermo`);
  assert.equal((await all(driver, "#share-element, #share-frame, #share-height, hito-timeline")).length, 0);
  await driver.actions().sendKeys(Key.ESCAPE).perform();
  await until(driver, async () => (await all(driver, ".sharing-over")).length === 0, "it is gone");
  await complaints(driver);
});

test("an address opens it once", async () => {
  await open(driver, `${server.origin}/?lang=en&category=law&share=1`);
  await until(driver, async () => (await all(driver, "dialog.sharing[open]")).length === 1, "the dialog");
  assert.equal(await driver.executeScript("return new URLSearchParams(location.search).has('share')"), false);
});

test("where its part of the page does not come, that is said, and the next try works", async () => {
  let gone = true;
  const broken = await serve({ [`/${part("present")}`]: (response) => {
    if (gone) return response.writeHead(503).end();
    response.setHeader("content-type", "application/wasm");
    response.end(readFileSync(new URL(`../../dist/${part("present")}`, import.meta.url)));
  } });
  try {
    await open(driver, `${broken.origin}/?lang=en`);
    await (await one(driver, "[data-share]")).click();
    await until(driver, () => driver.executeScript("return [...document.querySelectorAll('.head [role=status]')].some((it) => it.textContent.includes('The sharing dialog did not load'))"), "the failure is told");
    gone = false;
    await share();
  } finally { await broken.close(); }
  await complaints(driver);
});
