// The parts of the app that come when they are needed.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { Key } from "selenium-webdriver";
import { browser, complaints, one, open, part, serve, until } from "./harness.mjs";

let server, driver, gone = false;
before(async () => {
  const panels = part("panels");
  server = await serve({ [`/${panels}`]: (response) => {
    if (gone) return response.writeHead(503).end();
    // A server that does not know what WebAssembly is.
    response.setHeader("content-type", "application/octet-stream");
    response.end(readFileSync(new URL(`../../dist/${panels}`, import.meta.url)));
  } });
  driver = await browser();
});
after(async () => { await driver?.quit(); await server?.close(); });

/** The parts that were asked for, by what they are called. */
const parts = () => driver.executeScript("return performance.getEntriesByType('resource').flatMap((entry) => /\\/((?:split|chunk)-\\w+)-[0-9a-f]{16}\\.wasm/.exec(entry.name)?.[1] ?? [])");
const title = () => driver.executeScript("return document.querySelector('#detail-title')?.textContent");
const press = (...keys) => driver.actions().sendKeys(...keys).perform();

test("who looks loads no part; the panels come with the first sign of a reader, and no other", async () => {
  await open(driver, `${server.origin}/?lang=en`);
  assert.deepEqual(await parts(), []);
  await driver.actions().move({ x: 300, y: 300 }).perform();
  await until(driver, async () => (await parts()).includes("split-panels"), "the panels");
  assert.deepEqual((await parts()).filter((name) => name.startsWith("split-")), ["split-panels"]);
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
  gone = false;
  await (await one(driver, ".awaited.detail button")).click();
  await until(driver, async () => (await title())?.length > 0, "the event");
  await until(driver, () => driver.executeScript("return document.activeElement.id === 'detail-title'"), "the focus");
  await complaints(driver);
});
