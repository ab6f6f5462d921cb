// Prints what a first visit loads, and fails where that is over the budget.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** Bytes of brotli for everything that a first visit loads, the data included: the aim, which
 * is not reached yet, and the limit, which keeps the release from growing on the way to it. */
const AIM = 120_000;
const LIMIT = 295_000;

const dist = process.argv[2];
const loaded = /\.(html|js|css|wasm|svg)$|^data\/mexico-anti-trafficking\.json$/;
const rows = readdirSync(dist, { recursive: true })
  .filter((name) => loaded.test(name))
  .sort()
  .map((name) => {
    const bytes = readFileSync(join(dist, name));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    return { name, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes, { params }).length };
  });
const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
rows.push({ name: "all", raw: sum("raw"), gzip: sum("gzip"), brotli: sum("brotli") });

const cell = (value) => String(value).padStart(10);
console.log(`\n${cell("raw")}${cell("gzip -9")}${cell("brotli 11")}  file`);
for (const row of rows) console.log(`${cell(row.raw)}${cell(row.gzip)}${cell(row.brotli)}  ${row.name}`);
const total = rows.at(-1).brotli;
console.log(`\n${total} bytes; the limit is ${LIMIT}, the aim ${AIM}${total > AIM ? " (not reached)" : ""}`);
if (total > LIMIT) {
  console.error("The release has grown over its limit.");
  process.exit(1);
}
