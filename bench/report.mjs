// Figures to Markdown.

const digits = (value, unit = "") => value === undefined || value === null ? "–" : `${value >= 100 ? Math.round(value).toLocaleString("en") : value.toFixed(1)}${unit}`;
const ratio = (value, ours) => (value && ours ? ` (${(value / ours).toFixed(value / ours >= 10 ? 0 : 2)} ×)` : "");

/** A table of rows; the first row is the head. */
export const table = (rows) => rows.map((row, n) => `| ${row.join(" | ")} |${n ? "" : `\n|${row.map((_, cell) => (cell ? "---:|" : "---|")).join("")}`}`).join("\n");

/** The table of one number of events; ratios are to ours. */
export function sizeTable(results) {
  const ours = results[0][1];
  const head = ["", "drawn, ms", "work a zoom, ms", "work a pan, ms", "frame p95, ms", "longest frame, ms", "elements", "heap, MiB"];
  const keys = ["drawn", "zoom", "pan", "p95", "longest", "elements", "heap"];
  return table([head, ...results.map(([name, result]) => {
    if (!result) return [name, "not run", ...keys.slice(1).map(() => "–")];
    if (result.drawn === null) return [name, "> 60,000: gave up", ...keys.slice(1).map(() => "–")];
    return [name, ...keys.map((key) => digits(result[key]) + (name === results[0][0] ? "" : ratio(result[key], ours[key])))];
  })]);
}

/** The table of bytes. */
export function bytesTable(rows) {
  const ours = rows[0].brotli;
  return table([["", "files", "bytes", "brotli 11"], ...rows.map((row, n) => [row.name, row.files, row.bytes.toLocaleString("en"), row.brotli.toLocaleString("en") + (n ? ratio(row.brotli, ours) : "")])]);
}

/** The rows of the budgets table: what, the bar, the figure, whether it is met. */
export function budgets(all) {
  const rows = [];
  const row = (what, bar, figure, limit, unit) => rows.push(figure === undefined || figure === null || Number.isNaN(figure)
    ? [what, bar, "–", "not measured"]
    : [what, bar, `${digits(figure)} ${unit}`, figure <= limit ? "met" : "**not met**"]);
  const of = (name, size) => all.sizes[size]?.find(([other]) => other === name)?.[1];
  const times = (what, bar, key, size, peer, share) => {
    const [ours, other] = [of("Hito", size)?.[key], of(peer, size)?.[key]];
    if (!ours || !other) return row(what, bar);
    rows.push([what, bar, `${digits(ours)} of ${digits(other)} ms = ${(ours / other).toFixed(2)} ×`, ours <= share * other ? "met" : "**not met**"]);
  };
  row("brotli bytes to a working timeline, all files, with the built-in data", "≤ 120,000", all.bytes?.brotli, 120_000, "bytes");
  row("layout shift until it is drawn", "0", all.shift, 0, "");
  times("20 events, navigation to drawn", "≤ 0.8 × TimelineJS3", "drawn", 20, "TimelineJS3", 0.8);
  times("10,000 events, navigation to drawn", "≤ 1.0 × ECharts", "drawn", 10_000, "ECharts", 1);
  times("100,000 events, navigation to drawn", "≤ 0.6 × ECharts", "drawn", 100_000, "ECharts", 0.6);
  times("main-thread time of one zoom input, 10,000 events", "≤ 0.15 × ECharts", "zoom", 10_000, "ECharts", 0.15);
  for (const size of [100_000, 1_000_000]) {
    const [few, many] = [of("Hito", 1000)?.zoom, of("Hito", size)?.zoom];
    if (few && many) rows.push([`the same, ${size.toLocaleString("en")} events`, "≤ 1.3 × its own at 1,000", `${digits(many)} of ${digits(few)} ms = ${(many / few).toFixed(2)} ×`, many <= 1.3 * few ? "met" : "**not met**"]);
  }
  const million = of("Hito", 1_000_000);
  row("1,000,000 events: longest task after the first frame", "≤ 100 ms", million?.loading, 100, "ms");
  row("1,000,000 events: 95th percentile of frames while panning and zooming", "≤ 17 ms", million?.p95, 17, "ms");
  row("one keystroke of search at 100,000 events, to the new scene", "≤ 16 ms", all.search?.keystroke.scene, 16, "ms");
  row("one click on a facet at 100,000 events, to the new scene", "≤ 16 ms", all.search?.facet.scene, 16, "ms");
  const most = Math.max(...Object.keys(all.sizes).map((size) => of("Hito", size)?.elements ?? 0));
  row("elements in the document, any number of events", "≤ 1,500", most, 1500, "");
  if (all.reading) rows.push(["read and index 100,000 events", "≤ 1.5 × `JSON.parse`", `${digits(all.reading.ours)} of ${digits(all.reading.floor)} ms = ${(all.reading.ours / all.reading.floor).toFixed(2)} ×`, all.reading.ours <= 1.5 * all.reading.floor ? "met" : "**not met**"]);
  return table([["what", "bar", "here", ""], ...rows]);
}
