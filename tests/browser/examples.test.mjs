// The pages of `examples/`, each opened as it is, with the release beside them.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { POLICY, browser, complaints, one, serveFolders, until } from "./harness.mjs";

const root = new URL("../..", import.meta.url).pathname;
const folder = join(root, "examples");
let server, driver;
before(async () => {
  server = await serveFolders([["/hito/", join(root, "dist")], ["/", folder]], `${POLICY}; frame-src 'self'`);
  driver = await browser();
});
after(async () => { await driver?.quit(); await server?.close(); });

const within = (script, selector = "hito-timeline") => driver.executeScript(`const host = document.querySelector(arguments[0]); const root = host.shadowRoot; ${script}`, selector);
const ready = (selector) => until(driver, () => within("return !!root?.querySelector('[data-results]') && !root.querySelector('.waiting')", selector), `${selector} is ready`);
const show = async (name, ...selectors) => {
  await driver.get(`${server.origin}/${name}.html`);
  for (const selector of selectors.length ? selectors : ["hito-timeline"]) await ready(selector);
};
const calm = async () => assert.deepEqual(await complaints(driver), []);

test("plain HTML", async () => {
  await show("plain");
  assert.equal(await driver.executeScript("return document.querySelector('hito-timeline > a').getClientRects().length"), 0);
  const [bottom, next] = await driver.executeScript("return [document.querySelector('hito-timeline').getBoundingClientRect().bottom, document.querySelector('hito-timeline + p').getBoundingClientRect().top]");
  assert.ok(next >= bottom);
  await calm();
});

test("two on one page, in two languages", async () => {
  await show("several", "#treaties", "#laws");
  assert.equal(await within("return !!root.querySelector('.list') && root.querySelector('.hito').lang", "#treaties"), "en");
  assert.equal(await within("return !!root.querySelector('.table') && root.querySelector('.hito').lang", "#laws"), "es");
  await calm();
});

test("a frame", async () => {
  await driver.get(`${server.origin}/frame.html`);
  await driver.switchTo().frame(await one(driver, "iframe"));
  await until(driver, () => driver.executeScript("return performance.getEntriesByName('hito:drawn').length > 0"), "drawn");
  await driver.switchTo().defaultContent();
  await until(driver, () => driver.executeScript("return document.querySelector('iframe').getBoundingClientRect().height > 1500"), "the height of the list");
  assert.deepEqual((await complaints(driver)).filter((it) => !it.includes("escape its sandboxing")), []);
});

test("a post of WordPress, whose theme changes nothing in it", async () => {
  const look = () => within("return ['.entry-date', 'button', '.summary', 'input'].map((name) => { const it = getComputedStyle(root.querySelector(name)); return [it.fontSize, it.fontFamily, it.letterSpacing, it.textTransform, it.paddingLeft, it.backgroundColor]; })");
  await show("several", "#treaties");
  const plain = await look();
  await show("wordpress");
  assert.deepEqual(await look(), plain);
  assert.equal(await driver.executeScript("return document.querySelector('hito-timeline').getBoundingClientRect().height"), 480);
  await calm();
});

test("a site's own colours", async () => {
  await show("colours");
  assert.deepEqual(await within("const of = (selector) => getComputedStyle(root.querySelector(selector)); return [of('header').display, of('footer').borderTopStyle, of('.hito').getPropertyValue('--accent'), of('.bar').fontFamily]"), ["none", "double", "#6a1b5d", "Georgia, serif"]);
  await calm();
});

test("a script that listens", async () => {
  await show("events");
  const told = () => driver.executeScript("return [...document.querySelectorAll('#told li')].map((it) => it.textContent)");
  await until(driver, async () => (await told()).includes("hito-ready {}"), "that it is ready");
  await (await one(driver, "#treaties")).click();
  await until(driver, () => within("return root.querySelectorAll('.chip').length > 0"), "the treaties alone");
  await within("root.querySelector('.entry a').click()");
  await until(driver, async () => (await (await one(driver, "#open")).getText()) !== "Nothing is open", "the event");
  const event = await (await one(driver, "#open")).getText();
  assert.ok((await told()).some((it) => it.startsWith("hito-change") && it.includes(`event=${event}`)));
  await calm();
});

test("the list of them names each", () => {
  const list = readFileSync(join(folder, "README.md"), "utf8");
  const pages = readdirSync(folder).filter((name) => name.endsWith(".html"));
  assert.equal(pages.length, 6);
  for (const name of [...pages, "react/"]) assert.ok(list.includes(`(${name})`), name);
});
