// <hito-timeline> in pages of other people.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Key } from "selenium-webdriver";
import { AS_WRITTEN, LOOK, MINE, page, style } from "./hostile.mjs";
import { POLICY, browser, complaints, one, serve, until } from "./harness.mjs";

const SCRIPT = '<script type="module" src="/hito.js"></script>';
const TIMELINE = "/data/mexico-anti-trafficking.json";

let server, driver, other, guest;
before(async () => {
  other = await serve({}, { cors: true });
  server = await serve({
    "/host/one.html": page(`<p id="before">Before</p><hito-timeline id="a" src="..${TIMELINE}"><a id="fallback" href="..${TIMELINE}">As a file</a></hito-timeline><p id="after">After</p>`, SCRIPT),
    "/host/two.html": page(`<hito-timeline id="a" src="..${TIMELINE}" view="list" category="treaty"></hito-timeline><hito-timeline id="b" src="..${TIMELINE}" lang="es" view="table"></hito-timeline>`, SCRIPT + SCRIPT.replace("hito.js", "hito.js?again")),
    "/host/hostile.css": style,
    "/host/hostile.html": page(`<hito-timeline id="a" src="..${TIMELINE}"></hito-timeline><section><p id="mine">Mine</p></section>`, `<link rel="stylesheet" href="hostile.css">${SCRIPT}`),
    "/host/rtl.html": page(`<div dir="rtl"><hito-timeline id="a" src="..${TIMELINE}" view="list"></hito-timeline></div>`, SCRIPT),
    "/host/gone.html": page(`<hito-timeline id="a" src="nowhere.json"><a id="fallback" href="nowhere.json">As a file</a></hito-timeline><hito-timeline id="b" src="nowhere.json"></hito-timeline>`, SCRIPT),
    "/host/late.html": page(`<hito-timeline id="a" src="..${TIMELINE}"><a id="fallback" href="..${TIMELINE}">As a file</a></hito-timeline>`),
    "/host/styled.css": (response) => { response.setHeader("content-type", "text/css"); response.end("#a { --hito-accent: rgb(1, 2, 3); --hito-size: 20px; } #a::part(header) { border-bottom-color: rgb(4, 5, 6); }"); },
    "/host/styled.html": page(`<hito-timeline id="a" src="..${TIMELINE}" theme="light" view="list"></hito-timeline>`, `<link rel="stylesheet" href="styled.css">${SCRIPT}`),
  });
  const theirs = POLICY.replaceAll("'self'", `'self' ${other.origin}`);
  guest = await serve({
    "/host/other.html": page(`<hito-timeline id="a" src="${other.origin}${TIMELINE}"></hito-timeline>`, `<script type="module" src="${other.origin}/hito.js"></script>`),
  }, { policy: theirs });
  driver = await browser();
});
after(async () => { await driver?.quit(); await Promise.all([server, other, guest].map((it) => it?.close())); });

const within = (id, script, ...rest) => driver.executeScript(`const host = document.getElementById(arguments[0]); const root = host.shadowRoot; ${script}`, id, ...rest);
const ready = (id = "a") => until(driver, () => within(id, "return root?.querySelector('[data-results]') && !root.querySelector('.waiting')"), `${id} is ready`);
const results = (id) => within(id, "return Number(root.querySelector('[data-results]')?.dataset.results)");
const box = (script) => driver.executeScript(`const b = (${script}).getBoundingClientRect(); return { x: b.x, y: b.y, width: b.width, height: b.height }`);

test("it takes the place of what the page wrote, and leaves the page's address alone", async () => {
  await driver.get(`${server.origin}/host/one.html`);
  await ready();
  assert.equal(await driver.executeScript("return document.getElementById('fallback').getClientRects().length"), 0);
  const [host, after] = [await box("document.getElementById('a')"), await box("document.getElementById('after')")];
  assert.ok(host.height > 400 && after.y >= host.y + host.height - 1, JSON.stringify([host, after]));
  await within("a", "root.querySelector('[data-view=list]').click()");
  await until(driver, () => within("a", "return !!root.querySelector('.entry')"), "the list");
  await within("a", "root.querySelector('.entry a').click()");
  await until(driver, () => within("a", "return !!root.querySelector('[data-open]')"), "an event");
  assert.equal(await driver.executeScript("return location.pathname + location.search + location.hash"), "/host/one.html");
  assert.equal(await driver.executeScript("return document.title + document.documentElement.lang"), "A pageen");
  // Links lead to the app's own page.
  assert.match(await within("a", "return root.querySelector('.detail-link a').href"), new RegExp(`^${server.origin}/\\?src=`));
  assert.deepEqual(await complaints(driver), []);
});

test("several share a page, each with its own state, though the script came twice", async () => {
  await driver.get(`${server.origin}/host/two.html`);
  await Promise.all([ready("a"), ready("b")]);
  const all = await results("b");
  assert.ok((await results("a")) < all);
  assert.equal(await within("b", "return !!root.querySelector('.table') && root.querySelector('.hito').lang"), "es");
  await within("b", "root.querySelector('[data-value=law]').click()");
  await until(driver, async () => (await results("b")) < all, "fewer in the one");
  assert.equal(await within("a", "return root.querySelectorAll('.chip').length"), 2);
});

test("attributes are followed, and what the reader did stays", async () => {
  await driver.get(`${server.origin}/host/one.html`);
  await ready();
  await driver.executeScript("window.told = []; for (const name of ['hito-change', 'hito-select']) document.addEventListener(name, (e) => told.push([name, e.detail]))");
  await within("a", "root.querySelector('[data-view=list]').click()");
  await until(driver, () => within("a", "return !!root.querySelector('.entry')"), "the list");
  await within("a", "host.setAttribute('category', 'treaty'); host.setAttribute('lang', 'es')");
  await until(driver, () => within("a", "return root.querySelectorAll('.chip').length === 2 && root.querySelector('.hito').lang === 'es'"), "the filter and the language");
  assert.equal(await within("a", "return !!root.querySelector('.list')"), true);
  await within("a", "root.querySelector('.entry a').click()");
  await until(driver, () => driver.executeScript("return told.some(([name, detail]) => name === 'hito-select' && detail.event)"), "the event is told");
  await within("a", "host.setAttribute('height', '300')");
  assert.equal((await box("document.getElementById('a')")).height, 300);
  await within("a", "host.setAttribute('src', '../files/smallest.json'); host.removeAttribute('category')");
  await until(driver, async () => (await results("a")) === 1, "another file");
});

test("only what the reader opens is told as opened, and an address that is none is told", async () => {
  await driver.get(`${server.origin}/host/one.html`);
  await ready();
  await driver.executeScript("window.told = []; for (const name of ['hito-change', 'hito-select', 'hito-error']) document.addEventListener(name, (e) => told.push([name, e.detail]))");
  const told = (name) => driver.executeScript("return told.filter(([name]) => name === arguments[0]).length", name);
  await within("a", "host.setAttribute('event', 'palermo-ratified')");
  await until(driver, () => within("a", "return !!root.querySelector('.detail')"), "the event");
  await within("a", "const field = root.querySelector('#search'); field.value = 'law'; field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))");
  await until(driver, () => within("a", "return root.querySelector('.chips') !== null"), "the search");
  await until(driver, () => told("hito-change"), "a change");
  assert.equal(await told("hito-select"), 0);
  await within("a", "host.setAttribute('src', 'http://[')");
  assert.equal(await told("hito-error"), 1);
});

test("no style gets in, none gets out", async () => {
  await driver.get(`${server.origin}/host/two.html`);
  await ready("b");
  const look = (id) => within(id, LOOK);
  await driver.get(`${server.origin}/host/one.html`);
  await ready();
  const plain = await look("a");
  await driver.get(`${server.origin}/host/hostile.html`);
  await ready();
  assert.deepEqual(await look("a"), plain);
  assert.deepEqual(await driver.executeScript(MINE), AS_WRITTEN);
  assert.deepEqual(await complaints(driver), []);
});

test("it reads from left to right in a page that does not", async () => {
  await driver.get(`${server.origin}/host/rtl.html`);
  await ready();
  assert.equal(await within("a", "return getComputedStyle(root.querySelector('h1')).direction"), "ltr");
  const [width, whole] = await driver.executeScript("return [document.documentElement.scrollWidth, document.documentElement.clientWidth]");
  assert.ok(width <= whole);
});

test("a site may set colours, the size of text, and parts", async () => {
  await driver.get(`${server.origin}/host/styled.html`);
  await ready();
  assert.equal(await within("a", "return getComputedStyle(root.querySelector('.summary')).fontSize"), "20px");
  assert.equal(await within("a", "return getComputedStyle(root.querySelector('header')).borderBottomColor"), "rgb(4, 5, 6)");
  assert.equal(await within("a", "root.querySelector('.entry a').click(); return getComputedStyle(root.querySelector('.hito')).getPropertyValue('--accent')"), "rgb(1, 2, 3)");
});

test("where the file does not come, what the page wrote stays", async () => {
  await driver.get(`${server.origin}/host/gone.html`);
  await until(driver, () => within("b", "return !!root.querySelector('.status [role=alert]') && !root.querySelector('.waiting')"), "the failure is told");
  assert.equal(await (await one(driver, "#fallback")).isDisplayed(), true);
  assert.equal(await within("a", "return root.querySelector('.hito').hidden"), true);
});

test("the script may come late, and elements by script", async () => {
  await driver.get(`${server.origin}/host/late.html`);
  assert.equal(await (await one(driver, "#fallback")).isDisplayed(), true);
  await driver.executeAsyncScript("import('/hito.js').then(arguments[0], arguments[0])");
  await ready();
  await driver.executeScript("const made = document.createElement('hito-timeline'); made.id = 'made'; made.setAttribute('src', '/files/smallest.json'); document.body.append(made);");
  await ready("made");
  // What is moved stays as it is.
  await within("a", "root.querySelector('[data-view=table]').click()");
  await until(driver, () => within("a", "return !!root.querySelector('.table')"), "the table");
  await driver.executeScript("document.body.append(document.getElementById('a'))");
  assert.equal(await within("a", "return !!root.querySelector('.table')"), true);
  await driver.executeScript("document.getElementById('made').remove()");
});

test("it works from another site that lets it", async () => {
  await complaints(driver);
  await driver.get(`${guest.origin}/host/other.html`);
  await ready();
  assert.deepEqual(await complaints(driver), []);
});

test("keys go to the element that has the focus", async () => {
  await driver.get(`${server.origin}/host/two.html`);
  await Promise.all([ready("a"), ready("b")]);
  await driver.executeScript("document.body.focus()");
  await driver.actions().sendKeys("/").perform();
  assert.equal(await driver.executeScript("return document.activeElement.tagName"), "BODY");
  await within("b", "root.querySelector('[data-view=list]').focus()");
  await driver.actions().sendKeys("/").perform();
  assert.deepEqual(await driver.executeScript("return [document.activeElement.id, document.activeElement.shadowRoot.activeElement.id]"), ["b", "search"]);
  await driver.actions().sendKeys("palermo", Key.TAB).perform();
  await until(driver, async () => (await results("b")) < 80, "fewer");
});

test("made and removed two hundred times, it leaves nothing behind", { timeout: 120_000 }, async () => {
  await driver.get(`${server.origin}/host/late.html`);
  await driver.executeAsyncScript("import('/hito.js').then(arguments[0], arguments[0])");
  await ready();
  const heap = async () => {
    await driver.sendDevToolsCommand("HeapProfiler.enable", {});
    await driver.sendDevToolsCommand("HeapProfiler.collectGarbage", {});
    const { metrics } = await driver.sendAndGetDevToolsCommand("Performance.getMetrics", {});
    const of = (name) => metrics.find((it) => it.name === name).value;
    return { bytes: of("JSHeapUsedSize"), nodes: of("Nodes"), listeners: of("JSEventListeners") };
  };
  const cycles = (count) => driver.executeAsyncScript(`
    const [count, done] = arguments;
    (async () => {
      for (let at = 0; at < count; at++) {
        const made = document.createElement("hito-timeline");
        made.setAttribute("src", "/files/smallest.json");
        made.setAttribute("view", at % 2 ? "list" : "timeline");
        const ready = new Promise((heard) => made.addEventListener("hito-ready", heard, { once: true }));
        document.body.append(made);
        await ready;
        made.remove();
        await new Promise(requestAnimationFrame);
      }
    })().then(() => done(), (error) => done(String(error)));`, count);
  await driver.sendDevToolsCommand("Performance.enable", {});
  await driver.manage().setTimeouts({ script: 100_000 });
  assert.equal(await cycles(20), null);
  const before = await heap();
  assert.equal(await cycles(200), null);
  const after = await heap();
  for (const [what, most] of [["nodes", 20], ["listeners", 20], ["bytes", 400_000]]) {
    assert.ok(after[what] - before[what] < most, `${what}: ${before[what]} to ${after[what]}`);
  }
});
