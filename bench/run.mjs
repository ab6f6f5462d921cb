// Measures the release and its peers side by side and prints tables in Markdown.
//
// node bench/run.mjs [--quick] [--out FILE] [--only NAME] [--sizes 20,1000] [--shots FOLDER]
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem, release } from "node:os";
import { brotliCompressSync, constants } from "node:zlib";
import { chromium } from "./chromium.mjs";
import { LIBRARIES } from "./libraries.mjs";
import { draw, figures } from "./measure.mjs";
import { budgets, bytesTable, sizeTable } from "./report.mjs";
import { reading, search } from "./search.mjs";
import { serve } from "./server.mjs";

const given = (name) => { const at = process.argv.indexOf(`--${name}`); return at < 0 ? undefined : process.argv[at + 1] ?? ""; };
const quick = given("quick") !== undefined;
const only = given("only");
const sizes = given("sizes")?.split(",").map(Number) ?? (quick ? [20, 1000, 10_000, 100_000] : [20, 1000, 10_000, 100_000, 1_000_000]);
const inputs = quick ? 10 : 20;

/** How often each is run: what is dear less often, and who gave up on fewer events not again. */
function runs(library, size, before) {
  if (only && library.name !== only) return 0;
  const ours = library === LIBRARIES[0];
  if (before && (before.drawn === null || before.drawn > 30_000)) return 0;
  if (size > 100_000) return ours ? 1 : 0;
  if (quick && size >= 10_000 && !ours && library.name !== "ECharts") return 0;
  return quick ? 1 : size > 10_000 ? 3 : 5;
}

const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
const say = (text) => process.stderr.write(`${text}\n`);

/** The files that a first visit loads, with twenty events; the events themselves not counted. */
async function sent(browser, server, name, address, mark) {
  server.sent();
  const page = await browser.page();
  await draw(page, server.origin + address, mark);
  const shift = await page.value("window.seen.shift");
  if (given("shots") !== undefined) {
    const { data } = await page.tell("Page.captureScreenshot", {});
    writeFileSync(`${given("shots")}/${name}.png`, data, "base64");
  }
  await page.close();
  const files = [...server.sent().values()];
  return { name, files: files.length, bytes: files.reduce((sum, file) => sum + file.length, 0), brotli: files.reduce((sum, file) => sum + brotli(file), 0), shift };
}

const server = await serve();
const browser = await chromium();
const began = Date.now();
const all = { sizes: {} };
const out = [];
try {
  const rows = [];
  for (const library of LIBRARIES.filter((library) => !only || library.name === only)) {
    rows.push(await sent(browser, server, library.name, `${library.path}/events/20.json`, library.mark));
  }
  const whole = await sent(browser, server, "the page as it is visited", "/", "hito:drawn");
  [all.bytes, all.shift] = [whole, whole.shift];
  out.push("### Bytes", "", "Every file that was asked for, without the events. Peers come with neither search, filters nor a list.", "", bytesTable(rows), "");
  for (const size of sizes) {
    all.sizes[size] = [];
    for (const library of LIBRARIES) {
      const before = Object.values(all.sizes).at(-2)?.find(([name]) => name === library.name)?.[1];
      const times = runs(library, size, before);
      if (!times) { all.sizes[size].push([library.name, before?.drawn === null ? { drawn: null } : null]); continue; }
      const result = await figures(browser, server.origin, library, `/events/${size}.json`, { runs: times, inputs }).catch((error) => ({ error }));
      say(`${((Date.now() - began) / 1000).toFixed(0)} s  ${size} ${library.name}: ${JSON.stringify(result.error ? String(result.error) : result)}`);
      all.sizes[size].push([library.name, result.error ? null : result]);
    }
    const shown = all.sizes[size].filter(([, result]) => result);
    if (shown.length) out.push(`### ${size.toLocaleString("en")} events`, "", sizeTable(shown), "");
  }
  if (sizes.includes(100_000) && (!only || only === LIBRARIES[0].name)) {
    all.search = await search(browser, server.origin, LIBRARIES[0], "/events/100000.json");
    all.reading = await reading(browser, server.origin, LIBRARIES[0], "/events/100000.json", quick ? 1 : 3);
    say(JSON.stringify([all.search, all.reading]));
  }
} finally {
  await browser.close();
  await server.close();
}
const version = (name) => JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url))).version;
const machine = `${cpus().length} × ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}; ${browser.version}, headless, 1280 × 800; ${LIBRARIES.filter((library) => library.version).map((library) => `${library.name} ${version(library.version)}`).join(", ")}`;
const text = [`Measured on ${new Date().toISOString().slice(0, 10)}: ${machine}.`, "", "### Budgets", "", budgets(all), "", ...out].join("\n");
console.log(text);
if (given("out")) writeFileSync(given("out"), text);
say(`${((Date.now() - began) / 1000).toFixed(0)} s in all`);
