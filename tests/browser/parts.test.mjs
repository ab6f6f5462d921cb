// The parts of the app that come when they are needed.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { Key } from "selenium-webdriver";
import { browser, complaints, one, open, part, serve, until } from "./harness.mjs";

let server, driver, gone = false, refused = 0;
before(async () => {
  const panels = part("panels");
  server = await serve({ [`/${panels}`]: (response) => {
    if (gone) { refused += 1; return response.writeHead(503).end(); }
    // A server that does not know what WebAssembly is.
    response.setHeader("content-type", "application/octet-stream");
    response.end(readFileSync(new URL(`../../dist/${panels}`, import.meta.url)));
  } });
  driver = await browser();
});
after(async () => { await driver?.quit(); await server?.close(); });

/** The parts that were asked for, by what they are called. */
const parts = () => driver.executeScript("return performance.getEntriesByType('resource').flatMap((entry) => /\\/((?:split|chunk)-[\\w-]+)-[0-9a-f]{16}\\.wasm/.exec(entry.name)?.[1] ?? [])");
const title = () => driver.executeScript("return document.querySelector('#detail-title')?.textContent");
const press = (...keys) => driver.actions().sendKeys(...keys).perform();

const own = async () => [...new Set(await parts())].filter((name) => name.startsWith("split-")).sort();

test("who looks loads the chart alone; the panels come with the first sign of a reader, and no other part", async () => {
  await open(driver, `${server.origin}/?lang=en`);
  assert.deepEqual(await own(), ["split-chart"]);
  await driver.actions().move({ x: 300, y: 300 }).perform();
  await until(driver, async () => (await parts()).includes("split-panels"), "the panels");
  assert.deepEqual(await own(), ["split-chart", "split-panels"]);
  assert.deepEqual(await complaints(driver), []);
});

test("an address that needs the panels brings them", async () => {
  for (const [search, found] of [["event=palermo-published", "#detail-title"], ["view=table", "main table"], ["on=2010-01-01", ".on-groups"]]) {
    await open(driver, `${server.origin}/?lang=en&${search}`);
    await until(driver, () => one(driver, found), search);
  }
  assert.deepEqual(await complaints(driver), []);
});

test("where the panels do not come, the page says so in both languages, and the next try works", async () => {
  gone = true;
  await open(driver, `${server.origin}/?lang=es&event=palermo-published`);
  const waiting = await until(driver, () => one(driver, '.awaited.detail[data-awaited="true"]'), "told");
  assert.match(await waiting.getText(), /no se cargó/);
  // The rest of the page works meanwhile, and what is open can be closed.
  await press(Key.ESCAPE);
  await until(driver, async () => (await driver.executeScript("return document.querySelectorAll('.awaited.detail').length")) === 0, "closed");
  await driver.navigate().back();
  await until(driver, () => one(driver, '.awaited.detail[data-awaited="true"]'), "open again");
  // Who goes on does not ask again and again: the button does.
  await driver.actions().move({ x: 300, y: 300 }).move({ x: 310, y: 320 }).perform();
  assert.equal(refused, 1);
  gone = false;
  await (await one(driver, ".awaited.detail button")).click();
  await until(driver, async () => (await title())?.length > 0, "the event");
  await until(driver, () => driver.executeScript("return document.activeElement.id === 'detail-title'"), "the focus");
  await complaints(driver);
});

test("a narrow page does without the chart; a wide one fetches it ahead, and draws once it is there", async () => {
  const narrow = await browser({ width: 390, height: 844 });
  try {
    await open(narrow, `${server.origin}/?lang=en`);
    assert.equal(await narrow.executeScript("return performance.getEntriesByType('resource').some((entry) => entry.name.includes('split-chart'))"), false);
    assert.deepEqual(await complaints(narrow), []);
  } finally { await narrow.quit(); }
  await open(driver, `${server.origin}/?lang=en`);
  const asked = await driver.executeScript("return performance.getEntriesByType('resource').filter((entry) => entry.name.includes('split-chart')).map((entry) => entry.initiatorType)");
  assert.deepEqual(asked, ["link"], "beside the app, not after it, and once");
  await until(driver, () => one(driver, ".chart [data-event]"), "the chart");
});

test("where the chart does not come, the page says so, and the list is there", async () => {
  const chart = part("chart");
  let away = true;
  const torn = await serve({ [`/${chart}`]: (response) => {
    if (away) return response.writeHead(503).end();
    response.setHeader("content-type", "application/wasm");
    response.end(readFileSync(new URL(`../../dist/${chart}`, import.meta.url)));
  } });
  try {
    await open(driver, `${torn.origin}/?lang=en`);
    assert.match(await (await one(driver, 'main [data-awaited="true"]')).getText(), /did not load/);
    await (await one(driver, "[data-view=list]")).click();
    await until(driver, () => one(driver, "main .list [data-event]"), "the list");
    await driver.navigate().back();
    away = false;
    await (await one(driver, 'main [data-awaited="true"] button')).click();
    await until(driver, () => one(driver, ".chart [data-event]"), "the chart");
  } finally { await torn.close(); }
  await complaints(driver);
});
