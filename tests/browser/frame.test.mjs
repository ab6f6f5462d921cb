// The page in a frame of someone else's.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { POLICY, browser, complaints, one, serve, until } from "./harness.mjs";

const SANDBOX = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals";
const page = (body) => (response) => {
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.end(`<!doctype html><html lang="en"><head><title>A page</title><link rel="icon" href="data:,"><script type="module" src="/hito-frame.js"></script></head><body>${body}</body></html>`);
};
const frame = (query, more = "") => `<iframe id="f" title="A timeline" width="900" src="/?${query}" ${more}></iframe>`;
let server, driver;
before(async () => {
  server = await serve({
    "/host/plain.html": page(`${frame("embed&lang=en")}<p id="after">After</p>`),
    "/host/sealed.html": page(frame("embed&view=list&category=law", `sandbox="${SANDBOX}"`)),
    "/host/file.html": page(frame("embed&src=files/smallest.json")),
    "/host/other.html": page(`<iframe id="f" title="Another" src="/host/liar.html?embed"></iframe><iframe id="g" title="No timeline" src="/host/liar.html"></iframe>`),
    "/host/liar.html": page("<p>Nothing</p>"),
  }, { policy: `${POLICY}; frame-src 'self'`, cors: true });
  driver = await browser();
});
after(async () => { await driver?.quit(); await server?.close(); });

const height = () => driver.executeScript("return document.getElementById('f').getBoundingClientRect().height");
const inside = async (script) => {
  await driver.switchTo().frame(await one(driver, "#f"));
  try { return await driver.executeScript(script); } finally { await driver.switchTo().defaultContent(); }
};
const drawn = () => until(driver, () => inside("return performance.getEntriesByName('hito:drawn').length > 0"), "drawn");
/** The frame is as high as what it shows, and nothing in it scrolls. */
const fits = () => until(driver, async () => {
  const [whole, shown] = await inside("const root = document.scrollingElement; return [root.scrollHeight, root.clientHeight]");
  return whole <= shown && shown < whole + 8 && Math.abs((await height()) - shown) < 8;
}, "the right height");

test("it is as high as what it shows, whatever that is", async () => {
  await driver.get(`${server.origin}/host/plain.html`);
  await drawn();
  await fits();
  const timeline = await height();
  await inside("document.querySelector('[data-view=list]').click()");
  await until(driver, async () => (await height()) > 3 * timeline, "the list is longer");
  await fits();
  await inside("document.querySelector('[data-view=timeline]').click()");
  await until(driver, async () => (await height()) < timeline + 8, "and no longer so");
  await fits();
  assert.match(await inside("return location.search"), /(^\?|&)embed\b/);
  assert.deepEqual(await complaints(driver), []);
});

test("it offers a page of its own, with the same on it", async () => {
  await driver.get(`${server.origin}/host/plain.html`);
  await drawn();
  await inside("document.querySelector('[data-view=table]').click()");
  await until(driver, () => inside("return location.search.includes('view=table')"), "the table");
  const href = await inside("const link = document.querySelector('.frame-tools a'); link.dispatchEvent(new Event('pointerdown')); return link.href");
  assert.match(href, /view=table/);
  assert.doesNotMatch(href, /embed/);
  assert.equal(await inside("return document.querySelector('.frame-tools a').textContent"), "Open in a new tab");
});

test("it works in a sandbox, and with another file", async () => {
  for (const path of ["sealed", "file"]) {
    await driver.get(`${server.origin}/host/${path}.html`);
    await drawn();
    await fits();
  }
  // The browser remarks that a page of the same site could leave the sandbox; elsewhere it is another.
  assert.deepEqual((await complaints(driver)).filter((it) => !it.includes("escape its sandboxing")), []);
});

test("a page hears only a frame of its own that it gave a timeline, and only heights", async () => {
  await driver.get(`${server.origin}/host/other.html`);
  const say = (id, data) => driver.executeAsyncScript(`
    const [id, data, done] = arguments;
    addEventListener("message", () => setTimeout(done), { once: true });
    const frame = document.getElementById(id);
    dispatchEvent(new MessageEvent("message", { data, source: frame.contentWindow, origin: location.origin }));`, id, data);
  const of = (id) => driver.executeScript("return document.getElementById(arguments[0]).style.height", id);
  for (const data of ["hito:height", null, { type: "hito:height" }, { type: "hito:height", height: "9px" }, { type: "hito:height", height: -1 }, { type: "hito:height", height: 1e9 }, { type: "height", height: 300 }]) {
    await say("f", data);
    assert.equal(await of("f"), "", JSON.stringify(data));
  }
  await say("g", { type: "hito:height", height: 300 });
  assert.equal(await of("g"), "");
  await say("f", { type: "hito:height", height: 300 });
  assert.equal(await of("f"), "300px");
  await driver.executeScript("dispatchEvent(new MessageEvent('message', { data: { type: 'hito:height', height: 400 }, source: document.getElementById('f').contentWindow, origin: 'https://elsewhere.example' }))");
  assert.equal(await of("f"), "300px");
});
