// What the first visit is like for a reader: Lighthouse, and a slow line beside peers.
//
// node bench/audit.mjs [--quick] [--out FILE]
import { writeFileSync } from "node:fs";
import { chromium } from "./chromium.mjs";
import { audit } from "./lighthouse.mjs";
import { table } from "./report.mjs";
import { packed } from "./packed.mjs";
import { serve } from "./server.mjs";
import { slow } from "./slow.mjs";

const quick = process.argv.includes("--quick");
const out = process.argv[process.argv.indexOf("--out") + 1];
const runs = quick ? 1 : 5;
const server = await serve(packed);
let text;
try {
  const audits = [];
  for (const form of ["mobile", "desktop"]) audits.push(await audit(`${server.origin}/`, form, runs));
  const browser = await chromium();
  let rows;
  try { rows = await slow(browser, server, runs); } finally { await browser.close(); }
  const seconds = (millis) => (millis === null ? "–" : (millis / 1000).toFixed(2));
  const scores = audits.map(({ form, scores, metrics }) => [form, ...Object.values(scores), seconds(metrics.fcp), seconds(metrics.lcp), seconds(metrics.si), Math.round(metrics.tbt), metrics.cls.toFixed(3)]);
  text = [
    `Packed with brotli 11; ${browser.version}; the middle of ${runs} ${runs === 1 ? "run" : "runs"}.`, "",
    `### Lighthouse ${audits[0].version}`, "",
    table([["", "performance", "accessibility", "best practices", "SEO", "first content, s", "largest, s", "speed index, s", "blocked, ms", "layout shift"], ...scores]), "",
    ...audits.flatMap(({ form, faults }) => faults.map((fault) => `- ${form}: ${fault}`)), "",
    "### Forty events on slow 4G", "",
    "1.6 Mbit/s, 150 ms, a processor four times as slow. First content: anything at all; first words: the title of an event is in the page; bytes without the events.", "",
    table([["", "files", "bytes (brotli)", "first content, s", "first words, s", "drawn, s", "layout shift"], ...rows.map((row) => [row.name, row.files, row.bytes.toLocaleString("en"), seconds(row.first), seconds(row.read), seconds(row.drawn), row.shift.toFixed(3)])]), "",
  ].join("\n");
  console.log(text);
  if (process.argv.includes("--out")) writeFileSync(out, text);
  // What the project promises of its page; how fast this machine is, no test says.
  const low = audits.filter(({ scores }) => ["accessibility", "best-practices", "seo"].some((name) => scores[name] < 100));
  if (low.length) throw new Error(`Less than 100: ${low.map(({ form, faults }) => `${form}: ${faults.filter((it) => !it.startsWith("performance"))}`)}`);
} finally { await server.close(); }
