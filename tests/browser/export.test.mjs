// Export and print in the built release: every file and every paper, from the menu.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Key } from "selenium-webdriver";
import { browser, complaints, faults, one, open, serve, until } from "./harness.mjs";

const data = JSON.parse(readFileSync(new URL("../../data/mexico-anti-trafficking.json", import.meta.url)));
const treaties = data.events.filter((event) => event.category === "treaty");

let server, driver, folder;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), "hito-"));
  server = await serve();
  driver = await browser();
  await driver.sendDevToolsCommand("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder });
});
after(async () => { await driver?.quit(); await server?.close(); rmSync(folder, { recursive: true, force: true }); });

const said = async () => (await one(driver, ".export-said")).getText();
async function menu(address) {
  await open(driver, `${server.origin}/${address}`);
  await (await one(driver, ".export-menu summary")).click();
  await until(driver, () => one(driver, "#print-kind"), "what the menu holds");
}
/** Presses a button of the menu; the bytes of the file that is saved. */
async function saved(way) {
  readdirSync(folder).forEach((name) => rmSync(join(folder, name)));
  await (await one(driver, `[data-export="${way}"]`)).click();
  const name = await until(driver, async () => /(?:Saved|Guardado): (.+)$/.exec(await said())?.[1], way);
  const path = join(folder, name);
  // The browser keeps the name with an empty file until all of it has been written elsewhere.
  await until(driver, () => existsSync(path) && statSync(path).size > 0, path);
  return { name, bytes: readFileSync(path) };
}

test("every format is saved under a sensible name, the shown events or all", async () => {
  await menu("?category=treaty&window=1999/2006");
  const json = await saved("json-1");
  assert.equal(json.name, "hito-mx-anti-trafficking-treaty.json");
  assert.deepEqual(JSON.parse(json.bytes).events.map((event) => event.id).sort(), treaties.map((event) => event.id).sort());
  const csv = await saved("csv-1");
  assert.equal(csv.bytes.subarray(0, 3).toString("hex"), "efbbbf");
  assert.match((await saved("ics-1")).bytes.toString(), /^BEGIN:VCALENDAR\r\n/);
  assert.ok(JSON.parse((await saved("jsonld-1")).bytes)["@graph"].length > treaties.length);
  const svg = await saved("svg-1");
  assert.equal(svg.name, "hito-mx-anti-trafficking-treaty-1999-2006.svg");
  assert.match(svg.bytes.toString(), /Category: Treaty/);
  await driver.executeScript("document.querySelectorAll('.export-menu input[type=radio]')[1].click()");
  const whole = await saved("json-1");
  assert.equal(whole.name, `hito-mx-anti-trafficking-${data.updated}.json`);
  assert.deepEqual(JSON.parse(whole.bytes), data);
  assert.deepEqual(await complaints(driver), []);
});

/** How far two pictures differ within a frame that stands in each at a place of its own: on the
 * average of a channel, and the share of points that differ by more than a quarter of it. */
const difference = (pictures, places, [width, height]) => driver.executeAsyncScript(`
  const [pictures, places, width, height, done] = arguments;
  const points = async (bytes, [x, y]) => {
    const image = new Image();
    image.src = "data:image/png;base64," + bytes;
    await image.decode();
    const context = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d");
    context.drawImage(image, -x, -y);
    return context.getImageData(0, 0, width, height).data;
  };
  Promise.all(pictures.map((bytes, at) => points(bytes, places[at]))).then(([a, b]) => {
    let sum = 0, far = 0;
    for (let at = 0; at < a.length; at += 4) {
      const apart = Math.max(...[0, 1, 2].map((channel) => Math.abs(a[at + channel] - b[at + channel])));
      sum += apart;
      far += apart > 64;
    }
    done([sum / (width * height), far / (width * height)]);
  });`, pictures, places, width, height);

test("the picture of what is shown, drawn by another program, is what the screen shows", async () => {
  const screen = (height) => driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", { width: 1280, height, deviceScaleFactor: 1, mobile: false });
  await screen(1500);
  try {
    for (const address of ["?theme=light", "?theme=light&lang=es&window=1999/2015&lanes=jurisdiction"]) {
      await menu(address);
      const { bytes } = await saved("svg-1");
      const path = join(folder, "shown.svg");
      writeFileSync(path, bytes);
      const drawn = execFileSync("rsvg-convert", [path], { maxBuffer: 1e8 }).toString("base64");
      await driver.actions().sendKeys(Key.ESCAPE).perform();
      await until(driver, () => driver.executeScript("return !document.querySelector('.export-menu').open"), "closed");
      const frame = await driver.executeScript("const it = document.querySelector('.stage').getBoundingClientRect(); return [it.x, it.y, it.width, it.height].map(Math.round)");
      const [, x, y] = /<g transform="translate\((\S+) (\S+)\)"><g transform="translate\(152 0\)">/.exec(bytes);
      const shot = await driver.takeScreenshot();
      const apart = (dx, dy) => difference([shot, drawn], [frame.slice(0, 2), [Math.round(Number(x)) + 152 + dx, Math.round(Number(y)) + dy]], frame.slice(2));
      // The screen puts the chart between two points; the picture is compared from the nearest.
      const near = [];
      for (const dx of [-1, 0, 1]) for (const dy of [-1, 0, 1]) near.push(await apart(dx, dy));
      const [mean, far] = near.sort(([a], [b]) => a - b)[0];
      assert.ok(mean < 6 && far < 0.04, `${address}: ${mean} of 255, ${far * 100} %`);
      // A picture beside its place would not do.
      const [shifted] = await apart(24, 0);
      assert.ok(shifted > 1.3 * mean, `${shifted} beside ${mean}`);
    }
  } finally {
    await screen(800);
  }
});

/** Width and height of a PNG, and how opaque its first corner is. */
const corner = (bytes) => driver.executeAsyncScript(`
  const [data, done] = arguments, image = new Image();
  image.src = "data:image/png;base64," + data;
  image.decode().then(() => {
    const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    done([image.width, image.height, context.getImageData(1, 1, 1, 1).data[3]]);
  });`, bytes.toString("base64"));

test("pictures of pixels have the size that is asked for, with or without a ground", async () => {
  await menu("?lang=es");
  const [width, height, opaque] = await corner((await saved("png-1")).bytes);
  assert.equal(opaque, 255);
  for (const scale of [2, 4]) {
    const [wide, high] = await corner((await saved(`png-${scale}`)).bytes);
    assert.ok(Math.abs(wide - scale * width) <= scale && Math.abs(high - scale * height) <= scale, `${wide} × ${high}`);
  }
  await driver.executeScript("document.querySelector('.export-menu input[type=checkbox]').click()");
  assert.equal((await corner((await saved("png-1")).bytes))[2], 0);
});

test("when the second part does not come, the menu says so and the page goes on", async () => {
  await menu("");
  await driver.sendDevToolsCommand("Network.enable", {});
  await driver.sendDevToolsCommand("Network.setBlockedURLs", { urls: ["*split-export*"] });
  await (await one(driver, '[data-export="csv-1"]')).click();
  await until(driver, async () => /did not work/.test(await said()), "told");
  await driver.sendDevToolsCommand("Network.setBlockedURLs", { urls: [] });
  await complaints(driver);
});

async function paper(address, kind, size, { notes = false, body = false } = {}) {
  await menu(address);
  await driver.executeScript(`
    window.print = () => { window.printed = true; };
    const [kind, body, notes] = arguments, select = document.querySelector("#print-kind");
    select.value = kind;
    select.dispatchEvent(new Event("change", { bubbles: true }));
    const boxes = document.querySelectorAll(".export-menu input[type=checkbox]");
    if (body) boxes[1].click();
    if (notes) boxes[2].click();`, kind, body, notes);
  await (await one(driver, "[data-print]")).click();
  await until(driver, () => driver.executeScript("return window.printed"), kind);
  const exercise = await driver.executeScript("return ['.exercise-events', '.exercise-answers'].map((it) => document.querySelector(`body > .paper ${it}`)?.textContent)");
  const { data: pdf } = await driver.sendAndGetDevToolsCommand("Page.printToPDF", { preferCSSPageSize: true, paperWidth: size[0], paperHeight: size[1] });
  const text = Buffer.from(pdf, "base64").toString("latin1");
  const boxes = [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map((match) => [Number(match[1]), Number(match[2])]);
  const words = execFileSync("pdftotext", ["-layout", "-", "-"], { input: Buffer.from(pdf, "base64"), encoding: "utf8" });
  return { boxes, pages: text.match(/\/Type \/Page\b(?!s)/g).length, words: words.split("\f"), exercise };
}
const A4 = [8.27, 11.69], LETTER = [8.5, 11];

test("a hand-out holds every event, numbered sources and disputes, on A4 and Letter", async () => {
  for (const [lang, size] of [["en", A4], ["es", LETTER]]) {
    const { boxes, pages } = await paper(`?lang=${lang}`, "handout", size);
    assert.ok(pages > 3 && pages < 30, String(pages));
    for (const [width] of boxes) assert.ok(Math.abs(width - size[0] * 72) < 2, String(width));
  }
  await menu("?category=treaty");
  await driver.executeScript("window.print = () => { window.printed = true; }");
  await (await one(driver, "[data-print]")).click();
  await until(driver, () => driver.executeScript("return window.printed"), "printed");
  const [events, disputes, cited, sources, title] = await driver.executeScript(`const paper = document.querySelector("body > .paper");
    return [paper.querySelectorAll(".paper-events > li").length, paper.querySelectorAll(".paper-dispute").length,
      Math.max(...[...paper.querySelectorAll(".paper-cited")].flatMap((it) => [...it.textContent.matchAll(/(?:\\[|; )(\\d+)/g)].map((match) => Number(match[1])))),
      paper.querySelectorAll(".paper-sources > li").length, paper.querySelector("h1").textContent]`);
  assert.equal(events, treaties.length);
  assert.equal(disputes, treaties.filter((event) => event.disputes?.length).length);
  assert.equal(cited, sources);
  assert.equal(title, data.title.en);
  // The page comes back when the browser says that printing has ended.
  await driver.executeScript("window.dispatchEvent(new Event('afterprint'))");
  assert.equal(await driver.executeScript("return document.querySelectorAll('.paper, .printing').length"), 0);
});

test("posters and slides have pages of their size, and none is blank", async () => {
  const poster = await paper("", "poster-a0", A4);
  assert.equal(poster.pages, 1);
  assert.ok(Math.abs(poster.boxes[0][0] - (1189 / 25.4) * 72) < 3, String(poster.boxes));
  const slides = treaties.length + 1;
  for (const [kind, a_page] of [["slides-1", 1], ["slides-2", 2], ["slides-4", 4]]) for (const notes of [false, true]) for (const size of [A4, LETTER]) {
    const { pages, words } = await paper("?category=treaty", kind, size, { notes });
    assert.equal(pages, Math.ceil(slides / a_page), `${kind} ${notes} ${size}`);
    const number = new RegExp(`(\\d+) of ${treaties.length}\\b`, "g");
    const shown = words.flatMap((page) => [...page.matchAll(number)].map((found) => Number(found[1])));
    assert.deepEqual(shown.sort((a, b) => a - b), treaties.map((_, at) => at + 1), `${kind} ${notes} ${size}`);
  }
});

test("an exercise leaves out what it asks for; the answers stand on the last page", async () => {
  for (const [kind, lang] of [["exercise-dates", "en"], ["exercise-titles", "es"]]) {
    const { pages, exercise: [asked, answers] } = await paper(`?category=treaty&lang=${lang}`, kind, A4);
    assert.ok(pages >= 2 && pages <= 4, String(pages));
    for (const event of treaties) {
      const title = event.title[lang];
      assert.equal(asked.includes(title), kind === "exercise-dates", title);
      assert.ok(answers.includes(title), title);
    }
  }
});

test("the browser's keys for printing give the hand-out", async () => {
  await open(driver, `${server.origin}/`);
  await driver.executeScript("window.print = () => { window.printed = true; }");
  await driver.actions().keyDown(Key.CONTROL).sendKeys("p").keyUp(Key.CONTROL).perform();
  await until(driver, () => driver.executeScript("return window.printed"), "printed");
  assert.ok(await driver.executeScript("return document.querySelector('body > .paper.handout') !== null"));
});

test("the browser's own menu prints the page whole: the chart, every event, its sources", async () => {
  await open(driver, `${server.origin}/?category=treaty&lang=es&theme=dark`);
  const before = await driver.executeScript("return document.querySelector('.stage').getBoundingClientRect().width");
  const { data: pdf } = await driver.sendAndGetDevToolsCommand("Page.printToPDF", { printBackground: true, preferCSSPageSize: true });
  const path = join(folder, "page.pdf");
  writeFileSync(path, pdf, "base64");
  const text = execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" }).replace(/\s+/g, " ");
  for (const event of treaties) {
    for (const word of event.title.es.split(" ")) assert.ok(text.includes(word), event.title.es);
  }
  const cited = new Set(treaties.flatMap((event) => event.sources.map((it) => it.id)));
  const sources = data.sources.filter((it) => cited.has(it.id));
  assert.ok(sources.length > 5);
  for (const source of sources) assert.ok(text.includes((source.title.es ?? source.title).slice(0, 20)), source.id);
  assert.ok(text.includes("category=treaty"), "the address");
  // Afterwards the page is as it was.
  await until(driver, () => driver.executeScript("return document.querySelector('.on-paper') === null"), "the page again");
  assert.equal(await driver.executeScript("return document.querySelector('.stage').getBoundingClientRect().width"), before);
});

test("an address prints what it names, once", async () => {
  // What runs before the page does: a print that is only told.
  const { identifier } = await driver.sendAndGetDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", { source: "window.print = () => { window.printed = true; }" });
  await open(driver, `${server.origin}/?category=treaty&print=exercise-dates`);
  await until(driver, () => driver.executeScript("return window.printed"), "printed");
  assert.ok(await driver.executeScript("return document.querySelector('body > .paper.exercise-dates') !== null"));
  assert.equal(await driver.executeScript("return location.search"), "?category=treaty");
  await driver.sendDevToolsCommand("Page.removeScriptToEvaluateOnNewDocument", { identifier });
});

test("the menu works by keyboard alone and axe finds nothing in it", async () => {
  await open(driver, `${server.origin}/`);
  await driver.executeScript("document.querySelector('.export-menu summary').focus()");
  await driver.actions().sendKeys(Key.ENTER).perform();
  await until(driver, () => driver.executeScript("return document.querySelector('.export-menu').open"), "open");
  assert.deepEqual(await faults(driver, ".export-menu"), []);
});
