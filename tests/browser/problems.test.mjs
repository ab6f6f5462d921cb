// What is wrong with a file, told by a part of the app that comes only when it is asked for.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { all, browser, one, open, part, results, serve, until } from "./harness.mjs";

/** Sound but for a category that the file does not declare. */
const doubtful = JSON.stringify({ version: 1, title: "T", events: [{ id: "a", date: "2003", title: "A", category: "law" }] });

let server, torn, driver;
before(async () => {
  const special = { "/special/doubtful.json": (response) => response.end(doubtful) };
  server = await serve(special);
  // A page whose part that reports does not come.
  torn = await serve({ ...special, [`/${part("export")}`]: (response) => response.writeHead(503).end() });
  driver = await browser();
});
after(async () => { await driver?.quit(); await server?.close(); await torn?.close(); });
const notices = async () => (await one(driver, ".notices")).getText();
const loaded = () => driver.executeScript("return performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => name.includes('split-export')).length");

test("a sound file does not load that part", async () => {
  await open(driver, `${server.origin}/`);
  assert.equal(await loaded(), 0);
});

test("a broken file is mended, and each mistake is told in the language of the page", async () => {
  await open(driver, `${server.origin}/?lang=en&src=files/five-mistakes.json`);
  assert.match(await notices(), /5/);
  assert.equal(await loaded(), 1);
  assert.equal(await results(driver), 4);
  await (await one(driver, ".notices summary")).click();
  await until(driver, async () => (await all(driver, ".problems li")).length === 5, "every problem");
  assert.match(await notices(), /2007\/2011/);
  await (await one(driver, "button[lang=es]")).click();
  await until(driver, async () => /termina antes de empezar/.test(await notices()), "the same in Spanish");
});

test("a doubtful file is shown at once, and tells what is wrong when it is asked", async () => {
  await open(driver, `${server.origin}/?lang=en&src=special/doubtful.json`);
  assert.equal(await results(driver), 1);
  assert.match(await notices(), /not as it should be/);
  assert.equal(await loaded(), 0);
  await (await one(driver, ".notices summary")).click();
  await until(driver, async () => (await all(driver, ".problems li")).length === 1, "the problem");
  assert.match(await notices(), /categories/);
});

test("without that part the page works, and says that the file has problems", async () => {
  await open(driver, `${torn.origin}/?lang=en&src=files/five-mistakes.json`);
  // An event with an unknown word is whole only when it is mended.
  assert.equal(await results(driver), 3);
  assert.match(await notices(), /has problems/);
  await (await one(driver, ".notices summary")).click();
  await until(driver, async () => /did not load/.test(await notices()), "why there is no list");
  await driver.get(`${torn.origin}/?lang=en&src=special/empty.json`);
  await until(driver, () => one(driver, ".status [role=alert]"), "no timeline");
  assert.match(await (await one(driver, ".status")).getText(), /not a timeline.*did not load/s);
});
