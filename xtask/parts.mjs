// The app as it was cut into parts: which there are, and its script with what fetches them.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";

/** What fetches the parts, written by what has cut them, beside the script of the app. */
export const LOADER = "__wasm_split.js";
/** Where that fetches one, and where it begins to compile what comes. */
const FETCHED = /fetch\(new URL\("\.\/(\w+)\.wasm", import\.meta\.url\)\)/g;
const COMPILED = /WebAssembly\.instantiateStreaming\(src, imports\)/g;

/** The program of an installed package. */
export const tool = (name) => new URL(`node_modules/.bin/${name}`, import.meta.url).pathname;

/** The files of a release that the chart is in, which a narrow page does without. */
export const CHART = /^(split|chunk)-.*\bchart\b/;

/** The parts in a folder, by name: those that hold functions of their own, `split_` and their
 * name, and those that several of them share. */
export const partsIn = (folder) => readdirSync(folder).flatMap((name) => /^((?:split|chunk)_\w+)\.wasm$/.exec(name)?.[1] ?? []).sort();

/** Which parts share what is in a file; the part itself where nobody else needs it. */
export function owners(folder, part) {
  const loader = readFileSync(join(folder, LOADER), "utf8");
  const [, owners] = new RegExp(`/\\* ([\\w, ]+) \\*/\\nconst __${part} = `).exec(loader) ?? [];
  return owners?.split(", ") ?? [part.replace("split_", "")];
}

/** What a part is called: what several share is called after all of them. */
export const title = (folder, part) => [part.split("_")[0], ...owners(folder, part)].join("-");

/** Lets the bytes of a part come from a function that the release gives, which takes them from
 * servers that do not know WebAssembly, too, and from a page that holds them. */
export function adapt(folder) {
  const loader = readFileSync(join(folder, LOADER), "utf8");
  const found = [...loader.matchAll(FETCHED)].map(([, name]) => name);
  const compiled = [...loader.matchAll(COMPILED)].length;
  const known = partsIn(folder);
  if (found.sort().join() !== known.join() || compiled !== known.length) {
    throw new Error(`${LOADER} fetches “${found}” in ${compiled} ways that are known; there are “${known}”.`);
  }
  const text = loader.replace(FETCHED, (_, name) => `part(${called(name)})`).replace(COMPILED, "src.then((bytes) => WebAssembly.instantiate(bytes, imports))");
  writeFileSync(join(folder, "bound", LOADER), `import { part } from "hito-part";\n${text}`);
}

/** Gives the app's script the short names that its module has for what the two share: `short` is
 * how wasm-opt tells of them. */
export function shorten(folder, short) {
  const { imports, exports } = JSON.parse(short);
  const script = join(folder, "bound", "hito-app.js"), loader = join(folder, "bound", LOADER);
  let text = readFileSync(script, "utf8");
  const change = (from, to) => {
    if (!text.match(from)) throw new Error(`There is no ${from} in ${script}.`);
    text = text.replace(from, to);
  };
  const word = (name) => name.replaceAll("$", "\\$");
  const own = imports.filter(([module]) => !module.endsWith(LOADER));
  for (const [, name, short] of own) change(new RegExp(`(?<=^\\s+)${word(name)}(?=: )`, "m"), () => short);
  const loads = imports.filter(([module]) => module.endsWith(LOADER)).map(([, name, short]) => `${short}: import1.${name}`);
  change(/return \{\s+__proto__: null,[^}]*"\.\/__wasm_split\.js"[^}]*\}/, () => `return { a: { ...import0, ${loads.join(", ")} } }`);
  const names = new Map(exports);
  text = text.replace(/(?<=\bwasm\.)\w+/g, (name) => names.get(name) ?? name);
  writeFileSync(script, text);
  const shared = readFileSync(loader, "utf8").replace(/const \{([^}]*)\} = initSync/, (_, list) => {
    const found = list.split(",").map((name) => name.trim()).filter(Boolean);
    return `const { ${found.map((name) => `${names.get(name)}: ${name}`).join(", ")} } = initSync`;
  });
  writeFileSync(loader, shared);
}

const called = (name) => `__CALLED_${name}__`;

/** A script, or that of the app itself, with the app's in it. `part` is the script that brings the
 * parts, which knows each by what `names` calls it. */
export function bundled(folder, { entry, part, names, ...options }) {
  const app = resolve(folder, "bound", "hito-app.js");
  const define = Object.fromEntries(Object.entries(names).map(([name, said]) => [called(name), JSON.stringify(said)]));
  const { outputFiles: [script] } = buildSync({
    entryPoints: [entry ?? app], alias: { "hito-app": app, "hito-part": part }, define,
    bundle: true, minify: true, format: "esm", write: false, logLevel: "error", ...options,
  });
  return script.text;
}
