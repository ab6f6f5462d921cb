// Exported files read by programs that are not ours: Python's csv, LibreOffice, ical.js, rsvg-convert.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import ICAL from "ical.js";

const root = new URL("../..", import.meta.url).pathname;
const file = "data/mexico-anti-trafficking.json";
const data = JSON.parse(readFileSync(join(root, file)));
const hito = (...given) => execFileSync("cargo", ["run", "--quiet", "--no-default-features", "--features", "cli", "--bin", "hito", "--", "export", file, ...given], { cwd: root, encoding: "utf8", maxBuffer: 1e8 });

let folder;
before(() => { folder = mkdtempSync(join(tmpdir(), "hito-")); });
after(() => rmSync(folder, { recursive: true, force: true }));

/** The rows of a table as Python's csv reads it. */
function rowsOf(path) {
  const script = "import csv, json, sys; print(json.dumps(list(csv.DictReader(open(sys.argv[1], encoding='utf-8-sig', newline=''), strict=True))))";
  return JSON.parse(execFileSync("python3", ["-c", script, path], { encoding: "utf8", maxBuffer: 1e8 }));
}

test("LibreOffice opens the table and writes the same again", () => {
  const path = join(folder, "table.csv"), again = join(folder, "again");
  writeFileSync(path, hito("--to", "csv"));
  // Comma, quotation mark, UTF-8: what its dialog proposes for such a file.
  const table = "Text - txt - csv (StarCalc):44,34,76";
  const office = [`-env:UserInstallation=file://${folder}/office`, "--headless", `--infilter=${table}`, "--convert-to", `csv:${table}`, "--outdir", again, path];
  execFileSync("soffice", office, { stdio: "ignore" });
  // It takes the words of a month for a date, and writes it in its own way.
  const told = (rows) => rows.map(({ date_words, ...row }) => row);
  assert.deepEqual(told(rowsOf(join(again, "table.csv"))), told(rowsOf(path)));
});

test("Python's csv reads every event, accents and line breaks intact", () => {
  const path = join(folder, "events.csv");
  writeFileSync(path, hito("--to", "csv"));
  const rows = rowsOf(path);
  assert.equal(rows.length, data.events.length);
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const event of data.events) {
    const row = byId.get(event.id);
    assert.ok(row, event.id);
    assert.equal(row.date, event.date);
    assert.equal(row.title_es, event.title.es);
    assert.equal(row.body_en, event.body?.en ?? "");
    assert.equal(row.tags, (event.tags ?? []).join("; "));
  }
});

test("ical.js reads every entry: whole days, yearly, with names of their own", () => {
  const text = hito("--to", "ics", "--lang", "es", "--base", "https://example.org/");
  assert.ok(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75));
  const calendar = new ICAL.Component(ICAL.parse(text));
  const entries = calendar.getAllSubcomponents("vevent").map((entry) => new ICAL.Event(entry));
  const toTheDay = data.events.filter((event) => /^\d{4}-\d{2}-\d{2}[?~%]?$/.test(event.date));
  const spans = data.events.filter((event) => /^\d{4}-\d{2}-\d{2}[?~%]?\/\d{4}-\d{2}-\d{2}[?~%]?$/.test(event.date));
  assert.equal(entries.length, toTheDay.length + spans.length);
  assert.equal(new Set(entries.map((entry) => entry.uid)).size, entries.length);
  for (const event of toTheDay) {
    const entry = entries.find((entry) => entry.uid.startsWith(`${event.id}@`));
    assert.ok(entry, event.id);
    assert.equal(entry.startDate.toString(), event.date.slice(0, 10));
    assert.ok(entry.startDate.isDate && entry.endDate.isDate);
    assert.ok(entry.summary.startsWith(event.title.es), entry.summary);
    const again = entry.iterator();
    again.next();
    assert.equal(again.next().toString().slice(4), event.date.slice(4, 10), "an anniversary");
  }
});

test("rsvg-convert draws the picture at the size that it says, in both languages", () => {
  for (const lang of ["en", "es"]) {
    const path = join(folder, `${lang}.svg`), png = join(folder, `${lang}.png`);
    hito("--to", "svg", "--lang", lang, "--width", "1000", "--out", path);
    execFileSync("rsvg-convert", [path, "-o", png]);
    const [, width, height] = /<svg [^>]*width="(\d+)" height="([\d.]+)"/.exec(readFileSync(path, "utf8"));
    const header = readFileSync(png);
    assert.deepEqual([header.readUInt32BE(16), Math.abs(header.readUInt32BE(20) - Number(height)) <= 1], [Number(width), true]);
    // An empty ground of this size packs into some hundred bytes.
    assert.ok(header.length > 40_000, String(header.length));
  }
});
