// Makes a release small where its meaning stays the same: modules by wasm-opt, scripts, styles
// and data without white space, the styles of the page in one file. Lists for the worker what it keeps.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";
import { listFiles } from "./offline.mjs";
import { named as ordered } from "./order.mjs";
import { CHART, adapt, bundled, partsIn, shorten, title, tool } from "./parts.mjs";
import { single } from "./single.mjs";
import { together } from "./together.mjs";

const [dist, parts, ...features] = process.argv.slice(2);
const optimiser = tool("wasm-opt");

/** What wasm-opt does. It must not take traps for impossible: a panic is one, and the checks
 * before it would go. */
const PASSES = ["-Oz", "--converge", "--low-memory-unused", "--strip-debug", "--strip-producers", "--strip-target-features"];
/** What browsers of the last years understand. */
const TARGET = "es2022";
/** Scripts that are no modules: one runs before the page is drawn, one beside it. */
const CLASSIC = /(^|\/)(first|offline)\.js$/;

/** Styles of what only a page of the app's own has. */
const PAGE_ALONE = /^(written|print)-/;
/** Styles of what only the app shows, and of paper: nobody needs them to read. */
const APP_ALONE = /^(tools|choices|states|timeline|table|detail|law|export|dialog|print)-/;

/** The app's script and module, as trunk named them. */
const page = join(dist, "index.html");
const index = readFileSync(page, "utf8");
const [, built] = /data-app="\.\/([^"]+)"/.exec(index);
const [, compiled] = /data-wasm="\.\/([^"]+)"/.exec(index);
const [icon] = /icon-[0-9a-f]+\.svg/.exec(index);
const optimised = (from, to, passes = PASSES) => execFileSync(optimiser, [...features, ...passes, from, "-o", to], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

const app = join(dist, compiled);
optimised(join(parts, "bound", "hito-app_bg.wasm"), app);
order(app);
const short = optimised(app, app, ["--minify-imports-and-exports-and-modules"]);
together(parts, features);
/** What each part is called in the release. */
const names = Object.fromEntries(partsIn(parts).map((part) => {
  const path = join(parts, `${part}.wasm`);
  optimised(path, path);
  order(path);
  const bytes = readFileSync(path);
  const name = `${title(parts, part)}-${hash(bytes)}.wasm`;
  writeFileSync(join(dist, name), bytes);
  return [part, name];
}));
// What a page of its own fetches ahead where it is to show the chart.
const chart = Object.values(names).filter((name) => CHART.test(name));
const begin = join(dist, "start.js");
writeFileSync(begin, readFileSync(begin, "utf8").replace('"__CHART__"', () => chart.map((name) => JSON.stringify(name)).join()));
adapt(parts);
shorten(parts, short);
const part = fileURLToPath(new URL("../src/browser/part.js", import.meta.url));
writeFileSync(join(dist, built), bundled(parts, { part, names, target: TARGET }));
const files = readdirSync(dist, { recursive: true }).map((name) => join(dist, name));

for (const script of files.filter((name) => name.endsWith(".js"))) {
  const format = CLASSIC.test(script) ? undefined : "esm";
  const { code } = transformSync(readFileSync(script, "utf8"), { minify: true, format, target: TARGET });
  writeFileSync(script, code);
}
for (const json of files.filter((name) => name.endsWith(".json"))) {
  writeFileSync(json, JSON.stringify(JSON.parse(readFileSync(json, "utf8"))));
}
const [script, module] = [numbered(built, "hito-app", ".js"), numbered(compiled, "hito-app", "_bg.wasm")];
numbered(icon, "icon", ".svg");
bundleStyles(page);
listFiles(dist);

/** Puts the functions of a module in the order in which it packs best. */
function order(path) {
  writeFileSync(path, ordered(readFileSync(path)));
  optimised(path, path, ["--reorder-functions-by-name", "--strip-debug"]);
}

/** A number that changes with what is in a file. */
function hash(bytes) {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 16);
}

/** Gives a file that the page names a number of what it has become: trunk's is of what it was
 * made of, so that a release made otherwise of the same would hide behind the last one's name. */
function numbered(name, kind, end) {
  const path = join(dist, name), number = `${kind}-${hash(readFileSync(path))}${end}`;
  renameSync(path, join(dist, number));
  writeFileSync(page, readFileSync(page, "utf8").replaceAll(name, number));
  return number;
}

/** Gives a text a name that changes with it, and leaves it there. */
function named(kind, text) {
  const name = `${kind}-${hash(text)}.css`;
  writeFileSync(join(dist, name), text);
  return name;
}

/** The styles of a page for a shadow tree: the root of the page is an element of it, its sizes
 * hang on nothing of the page around, and its width is that of the element. */
function forElement(css) {
  const pixels = (prelude) => prelude.replace(/([\d.]+)rem/g, (_, size) => `${size * 16}px`);
  const width = /@media (\((?:min|max)-width: ?[\d.]+(?:px|rem)\))/g;
  const sized = css.replace(width, (_, condition) => `@container hito ${pixels(condition)}`);
  return sized
    .replace(/html:has\(dialog\[open\]\) \{[^}]*\}/g, "")
    .replace(/(\d)vw\b/g, "$1cqi")
    .replace(/:root/g, ".hito")
    .replace(/^(\s*)html(?= \{)/gm, "$1.hito")
    // What a site may set, with what it is otherwise.
    .replace(/(--(?:paper|raised|ink|muted|line|faint|accent|accent-ink|warn|warn-paper|mark|serif|sans|c\d)): ([^;]+);/g, (_, name, value) => `${name}: var(--hito-${name.slice(2)}, ${value});`)
    .replace(/(?<![\w.#-])(-?[\d.]+)rem/g, "calc(var(--rem) * $1)");
}

/** Puts the styles of a page into two files, in the order in which the page names them: what is
 * needed to read it, and what only the app shows, which stands at the end of the page. */
function bundleStyles(page) {
  const links = /<link rel="stylesheet" href="\.\/([^"]+)"[^>]*>\s*/g;
  const html = readFileSync(page, "utf8");
  const names = [...html.matchAll(links)].map(([, name]) => name);
  if (names.length < 2) throw new Error(`${page} names ${names.length} styles`);
  const minified = (css) => transformSync(css, { loader: "css", minify: true }).code;
  const text = (names) => names.map((name) => readFileSync(join(dist, name), "utf8")).join("\n");
  const bundle = (kind, names) => named(kind, minified(text(names)));
  const link = (name) => `<link rel="stylesheet" href="./${name}">`;
  const base = join(dist, "element.css");
  const inElement = text(names.filter((name) => !PAGE_ALONE.test(name)));
  const element = named("element", minified(forElement(`${readFileSync(base, "utf8")}\n${inElement}`)));
  const first = bundle("style", names.filter((name) => !APP_ALONE.test(name)));
  const app = bundle("app", names.filter((name) => APP_ALONE.test(name)));
  [...names.map((name) => join(dist, name)), base].forEach((name) => rmSync(name));
  nameParts({ __ELEMENT_STYLE__: element, __APP_SCRIPT__: script, __APP_MODULE__: module });
  single(dist, parts, TARGET, { style: first, app, module });
  const rest = html.replace(links, "");
  writeFileSync(page, rest.replace("</head>", () => `${link(first)}</head>`).replace("</body>", () => `${link(app)}</body>`));
}

/** Writes the names of the app's files into the script of the element. */
function nameParts(names) {
  const path = join(dist, "hito.js");
  const text = readFileSync(path, "utf8").replace(/__[A-Z_]+__/g, (name) => names[name]);
  writeFileSync(path, text);
}
