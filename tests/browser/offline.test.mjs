// The app without a network, after one visit.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { browser, complaints, faults, one, open, part, results, serve, until } from "./harness.mjs";

const root = new URL("../..", import.meta.url);
const worker = readFileSync(new URL("dist/offline.js", root), "utf8");
let server, driver, origin, script = worker;
before(async () => {
  server = await serve({ "/offline.js": (response) => { response.setHeader("content-type", "text/javascript"); response.end(script); } });
  origin = server.origin;
  driver = await browser({ keeps: true });
});
after(async () => { await driver?.quit(); await server?.close(); });

const kept = () => driver.executeAsyncScript("const done = arguments[0]; navigator.serviceWorker.ready.then((it) => it.active.state === 'activated' && navigator.serviceWorker.controller ? done(true) : done(false))");
/** The name of a release in the worker. */
const NAME = /(?<=\})[0-9a-f]{16}(?=`)/;
/** Whether no worker is on its way: a browser takes two updates at once for one. */
const settled = () => driver.executeAsyncScript("const done = arguments[0]; navigator.serviceWorker.getRegistration().then((it) => done(!it.installing && !it.waiting && it.active?.state === 'activated'))");
const names = () => driver.executeAsyncScript("const done = arguments[0]; caches.keys().then(done)");

test("the app and the timelines that were seen are there without the server", async () => {
  await open(driver, `${origin}/`);
  await until(driver, kept, "the app is kept");
  const all = await results(driver);
  await open(driver, `${origin}/?src=files/smallest.json`);
  assert.deepEqual((await complaints(driver)).filter((it) => !it.includes("favicon")), []);
  const held = (name) => driver.executeAsyncScript("const [name, done] = arguments; caches.match(name).then((it) => done(!!it))", name);
  await until(driver, () => held(`./${part("present")}`), "what few readers need, from the second visit on");
  await server.close();
  await open(driver, `${origin}/?view=list`);
  assert.equal(await results(driver), all);
  await open(driver, `${origin}/es/`);
  assert.equal(await driver.executeScript("return document.documentElement.lang"), "es");
  await open(driver, `${origin}/?src=files/smallest.json`);
  assert.equal(await results(driver), 1);
  // In a classroom without a network.
  await open(driver, `${origin}/?present`);
  await until(driver, () => one(driver, "dialog.present[open] [data-slide]"), "a presentation");
  await driver.get(`${origin}/?src=files/five-mistakes.json`);
  await until(driver, () => one(driver, ".status [role=alert]"), "what was never seen cannot be there");
});

test("a new release takes over, and of the older ones the last alone is left", async () => {
  server = await serve({ "/offline.js": (response) => { response.setHeader("content-type", "text/javascript"); response.end(script); } });
  origin = server.origin;
  await open(driver, `${origin}/`);
  await until(driver, kept, "the app is kept");
  const releases = async () => (await names()).filter((name) => name.startsWith("hito / "));
  const [first] = await releases();
  const release = (digit) => { script = worker.replace(NAME, digit.repeat(16)); };
  release("0");
  const update = () => driver.executeAsyncScript("const done = arguments[0]; navigator.serviceWorker.ready.then((it) => it.update()).then(() => done(), done)");
  await update();
  await until(driver, async () => (await releases()).length === 2 && await settled(), "the new one");
  assert.deepEqual(await releases(), [first, `hito / ${"0".repeat(16)}`], "an open page finds its parts yet");
  // Another folder of the site has the app too.
  await driver.executeAsyncScript("const done = arguments[0]; caches.open('hito /other/ 0000000000000000').then(() => done())");
  release("1");
  await update();
  await until(driver, async () => !(await releases()).includes(first), "the oldest is gone");
  assert.deepEqual(await releases(), ["0", "1"].map((digit) => `hito / ${digit.repeat(16)}`));
  assert.ok((await names()).includes("hito /other/ 0000000000000000"));
  await open(driver, `${origin}/`);
});

/** A file as a server gives it that says when it was changed last. */
const timeline = (version) => (response) => {
  response.setHeader("last-modified", new Date(Date.UTC(2026, 0, version)).toUTCString());
  response.setHeader("cache-control", "no-cache");
  response.end(JSON.stringify({ version: 1, title: `Version ${version}`, events: Array.from({ length: version }, (_, n) => ({ id: `e${n}`, date: `200${n}`, title: `Event ${n}` })) }));
};
const said = () => driver.executeScript("return document.querySelector('.newer')?.textContent");
const online = () => driver.executeScript("window.dispatchEvent(new Event('online'))");

test("who sees a kept timeline is told, once there is a network, that there is a newer one", async () => {
  const special = { "/special/law.json": timeline(1) };
  await server.close();
  server = await serve(special);
  origin = server.origin;
  const address = `${origin}/?src=special/law.json&view=list`;
  await open(driver, address);
  await until(driver, kept, "the app is kept");
  await open(driver, address);
  await until(driver, async () => (await said()) === "", "it looks, and says nothing of what is the same");
  await complaints(driver);
  await server.close();
  await open(driver, address);
  assert.equal(await results(driver), 1);
  await until(driver, async () => (await said()) === "", "it looks in vain");
  const port = Number(new URL(origin).port);
  server = await serve({ "/special/law.json": timeline(2) }, { port });
  await driver.executeScript("document.getElementById('search').focus(); const text = document.querySelector('.newer p'); window.moved = 0; new MutationObserver((changes) => { moved += changes.filter((it) => [...it.removedNodes].includes(text)).length; }).observe(text.parentNode, { childList: true })");
  await online();
  await until(driver, async () => (await said()).startsWith("There is a newer version of this timeline."), "told");
  assert.deepEqual(await driver.executeScript("return [document.activeElement.id, document.querySelector('.newer p').getAttribute('role')]"), ["search", "status"]);
  assert.equal(await driver.executeScript("return window.moved"), 0, "what is to be read aloud stays in the page");
  assert.deepEqual(await faults(driver, ".newer"), []);
  assert.equal(await results(driver), 1);
  await (await one(driver, ".newer button:last-child")).click();
  await until(driver, async () => (await said()) === "", "put aside");
  assert.equal(await driver.executeScript("return document.activeElement.id"), "main");
  // What was put aside is not said again; what is newer still, in the language of the page, is.
  await driver.executeAsyncScript("const done = arguments[0]; window.dispatchEvent(new Event('online')); fetch('special/law.json', { method: 'HEAD' }).then(() => setTimeout(done), done)");
  assert.equal(await said(), "");
  await server.close();
  server = await serve({ "/special/law.json": timeline(3) }, { port });
  await (await one(driver, ".choice [lang=es]")).click();
  await online();
  await until(driver, async () => (await said()).startsWith("Hay una versión más reciente de esta línea de tiempo."), "told in Spanish");
  await (await one(driver, ".newer button")).click();
  await until(driver, async () => (await results(driver)) === 3, "the newer one");
  assert.match(await driver.executeScript("return location.search"), /view=list/);
});

test("a page of the last release says that there is a newer one; one of the newest does not", async () => {
  const page = readFileSync(new URL("dist/index.html", root), "utf8");
  let html = page, release = worker;
  const type = (kind, text) => (response) => { response.setHeader("content-type", kind); response.end(text()); };
  await server.close();
  server = await serve({ "/": type("text/html; charset=utf-8", () => html), "/offline.js": type("text/javascript", () => release) });
  const update = async (name) => {
    await until(driver, settled, "no worker on its way");
    release = worker.replace(NAME, name);
    await driver.executeScript("window.changed = new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done))");
    await driver.executeAsyncScript("const done = arguments[0]; navigator.serviceWorker.ready.then((it) => it.update()).then(() => window.changed).then(() => fetch('./')).then((it) => it.text()).then(() => setTimeout(done), done)");
  };
  await open(driver, `${server.origin}/`);
  await until(driver, kept, "the app is kept");
  await open(driver, `${server.origin}/`);
  await until(driver, async () => (await said()) === "", "it looks");
  await update("1111111111111111");
  assert.equal(await said(), "");
  html = page.replaceAll(/hito-app-[0-9a-f]{16}_bg/g, "hito-app-0000000000000000_bg");
  await update("2222222222222222");
  await until(driver, async () => (await said()).startsWith("There is a newer version of this page."), "told");
});
