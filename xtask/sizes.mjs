// Prints what a first visit loads, and fails where that is over the budget.
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { CHART } from "./parts.mjs";

/** Bytes of brotli for everything that a first visit loads, the data included: the aim, which
 * is not reached yet, and the limits on a wide and a narrow page, which keep the release from
 * growing on the way to it. */
const AIM = 120_000;
const LIMIT = 280_000;
const NARROW_LIMIT = 196_000;
/** Bytes of brotli before the page can be read. */
const FIRST_LIMIT = 20_000;

const dist = process.argv[2];
const loaded = /\.(html|js|css|wasm|svg)$|^data\/mexico-anti-trafficking\.json$/;
/** What is loaded when a reader asks for it, or not shown. */
const later = /^((hito|hito-frame|frame|offline|newer)\.js$|icon\.svg$|single\.html$|element-\w+\.css$|(split|chunk)-(?!.*\bchart\b)|(paper|present|share)\.css$|timeline-(\w+-dark|es)\.svg$|es\/)/;
/** What is loaded before the page can be read. */
const first = /^((es\/)?index\.html|style-\w+\.css|first\.js)$/;
const names = readdirSync(dist, { recursive: true }).filter((name) => loaded.test(name)).sort();
/** As it is sent: what lies packed beside it, or itself where that is no smaller. */
const sent = (path, end) => statSync(existsSync(path + end) ? path + end : path).size;
const measured = (names) =>
  names.map((name) => {
    const path = join(dist, name);
    return { name, raw: statSync(path).size, gzip: sent(path, ".gz"), brotli: sent(path, ".br") };
  });
const rows = measured(names.filter((name) => !later.test(name)));
const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
rows.push({ name: "all", raw: sum("raw"), gzip: sum("gzip"), brotli: sum("brotli") });

const cell = (value) => String(value).padStart(10);
console.log(`\n${cell("raw")}${cell("gzip -9")}${cell("brotli 11")}  file`);
const print = (rows) => rows.forEach((row) => console.log(`${cell(row.raw)}${cell(row.gzip)}${cell(row.brotli)}  ${row.name}`));
print(rows);
console.log("\nloaded when it is asked for:");
print(measured(names.filter((name) => later.test(name))));
const total = rows.at(-1).brotli;
const pages = measured(names.filter((name) => first.test(name)));
const rest = pages.filter((row) => !row.name.endsWith(".html")).reduce((sum, row) => sum + row.brotli, 0);
const readable = pages.filter((row) => row.name.endsWith(".html")).map((row) => row.brotli + rest);
console.log(`\n${readable.join(" and ")} bytes before a page can be read; the limit is ${FIRST_LIMIT}`);
if (Math.max(...readable) > FIRST_LIMIT) {
  console.error("The page to be read first has grown over its limit.");
  process.exit(1);
}
// A narrow page shows neither the chart nor the drawing that stands in its place at first.
const wide = rows.filter((row) => CHART.test(row.name) || /^timeline-.*\.svg$/.test(row.name));
const narrow = total - wide.reduce((sum, row) => sum + row.brotli, 0);
console.log(`${total} bytes for a first visit, ${narrow} on a narrow page; the limits are ${LIMIT} and ${NARROW_LIMIT}, the aim ${AIM}${narrow > AIM ? " (not reached)" : ""}`);
if (total > LIMIT || narrow > NARROW_LIMIT) {
  console.error("The release has grown over its limit.");
  process.exit(1);
}
