// Forty events over a slow line on a slow machine: bytes, and the time to the first words and to all.
import { COUNT } from "./forty.mjs";
import { file } from "./events.mjs";
import { LIBRARIES } from "./libraries.mjs";
import { draw, idle, median } from "./measure.mjs";

/** The browser's “slow 4G”: bytes a second and milliseconds, and a processor four times as slow. */
const LINE = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const PROCESSOR = 4;
const EVENTS = `/events/${COUNT}.json`;

const named = (name) => LIBRARIES.find((library) => library.name === name);
/** Who is measured: the page that is written for the file, the app that is given it, and two peers. */
export const PAGES = [
  { name: "Hito, a page written for the file", address: "/forty/", mark: "hito:drawn" },
  { name: "Hito, `?src=`", address: named("Hito").path + EVENTS, mark: "hito:drawn" },
  ...["vis-timeline", "TimelineJS3"].map(named).map(({ name, path, mark }) => ({ name, address: path + EVENTS, mark })),
];

/** Marks the first frame in which the title of an event stands in the page. */
const words = (titles) => `(() => {
  const titles = ${JSON.stringify(titles)};
  const look = () => {
    const text = document.body?.textContent ?? "";
    if (titles.some((title) => text.includes(title))) performance.mark("words");
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()`;

/** The figures of each page: the middle of so many runs. */
export async function slow(browser, server, runs) {
  const titles = JSON.parse(file(COUNT)).events.map((event) => event.title);
  const rows = [];
  for (const { name, address, mark } of PAGES) {
    const all = [];
    // What is not packed yet is packed now.
    const warm = await browser.page();
    await draw(warm, server.origin + address, mark);
    await warm.close();
    for (let run = 0; run < runs; run += 1) {
      const page = await browser.page();
      server.sent();
      await page.tell("Network.enable");
      await page.tell("Network.emulateNetworkConditions", LINE);
      await page.tell("Emulation.setCPUThrottlingRate", { rate: PROCESSOR });
      await page.tell("Page.addScriptToEvaluateOnNewDocument", { source: words(titles) });
      const drawn = await draw(page, server.origin + address, mark);
      const sent = server.sent();
      await idle(page);
      const first = await page.value("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null");
      const read = await page.value("performance.getEntriesByName('words')[0]?.startTime ?? null");
      const shift = await page.value("window.seen.shift");
      all.push({ drawn, first, read, shift, files: sent.size, bytes: [...sent.values()].reduce((sum, { length }) => sum + length, 0) });
      await page.close();
    }
    const of = (key) => median(all.map((it) => it[key]));
    rows.push({ name, files: of("files"), bytes: of("bytes"), first: of("first"), read: of("read"), drawn: of("drawn"), shift: of("shift") });
  }
  return rows;
}
