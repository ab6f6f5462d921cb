// Puts into one file what the chart needs and other parts need too: each file by itself packs
// worse, and is another request.
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LOADER, owners, partsIn, tool } from "./parts.mjs";

/** What all parts import, from the app's own module. */
const SHARED = ["memory", "__indirect_function_table", "__wasm_split_shared0"];
/** What several parts need comes by a constant of the loader, what one needs by a function. */
const CHUNK = (name) => new RegExp(`/\\* [\\w, ]+ \\*/\\nconst __${name} = makeLoad\\([^]*?\\n, \\[\\]\\);\\n`);

/** Joins the parts of the chart in a folder: what an export draws by comes with the chart's own
 * code, and all that it shares otherwise is one file, for phones need some of it without the chart. */
export function together(folder, features) {
  const shared = partsIn(folder).filter((part) => part !== "split_chart" && owners(folder, part).includes("chart"));
  const drawing = shared.find((part) => owners(folder, part).join() === "chart,export");
  const others = shared.filter((part) => part !== drawing);
  if (!drawing || others.length < 2) throw new Error(`The chart shares “${shared}”, which is not known.`);
  const [kept, ...gone] = others;
  merge(folder, features, "split_chart", [drawing]);
  merge(folder, features, kept, gone);
  const path = join(folder, LOADER);
  let text = readFileSync(path, "utf8");
  const change = (from, to) => {
    if (!from.test(text)) throw new Error(`There is no ${from} in ${LOADER}.`);
    text = text.replace(from, to);
  };
  for (const part of gone) {
    change(CHUNK(part), "");
    change(new RegExp(`__${part}\\b`, "g"), `__${kept}`);
  }
  // The chart's own load waits for the file that holds it, which has another name for others.
  change(/(__wasm_split_load_chart = wrapAsyncCb\(makeLoad\()[^]*?\n, \[/, "$1() => () => {}, [");
  change(new RegExp(`"\\./${drawing}\\.wasm"`), '"./split_chart.wasm"');
  change(new RegExp(`/\\* [\\w, ]+ \\*/(?=\\nconst __${kept} )`), "/* chart, panels, present */");
  change(/Object\.assign\(sharedImports\.__wasm_split,/, "sharedImports.shared = sharedImports.__wasm_split;\n        $&");
  writeFileSync(path, text);
}

/** Merges modules into the first of them. What they share is imported once, under another name:
 * a module that stands between hands it on. */
function merge(folder, features, part, more) {
  const path = (name) => join(folder, `${name}.wasm`);
  const run = (name, args) => execFileSync(tool(name), [...features, ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 2 ** 28 });
  const imports = [...run("wasm-dis", [path(part)]).matchAll(/^ \(import "__wasm_split" "(\w+)" \((\w+) \$\S+ (.*)\)\)$/gm)];
  if (imports.map(([, name]) => name).sort().join() !== [...SHARED].sort().join()) throw new Error(`${part} imports “${imports}”.`);
  const taken = imports.map(([, name, kind, type]) => `(import "shared" "${name}" (${kind} $${name} ${type}))`);
  const given = imports.map(([, name, kind]) => `(export "${name}" (${kind} $${name}))`);
  const [text, between] = [join(folder, "between.wat"), path("between")];
  writeFileSync(text, `(module ${[...taken, ...given].join(" ")})`);
  run("wasm-as", [text, "-o", between]);
  run("wasm-merge", [between, "__wasm_split", ...[part, ...more].flatMap((name) => [path(name), name]), "-o", path(part)]);
  // What it handed on is nothing that the merged module has to offer.
  run("wasm-opt", [path(part), "--remove-exports=*", "-o", path(part)]);
  [text, between, ...more.map(path)].forEach((name) => rmSync(name));
}
