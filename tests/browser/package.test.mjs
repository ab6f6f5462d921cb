// The package for npm: packed, installed, type-checked, built with Vite, and opened.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { POLICY, browser, complaints, one, serveFolders, until } from "./harness.mjs";

const root = new URL("../..", import.meta.url).pathname;
const example = join(root, "examples/react");
const require = createRequire(join(example, "package.json"));
let folder, site, driver;

const run = (program, ...given) => execFileSync(program, given, { cwd: site, encoding: "utf8", stdio: "pipe" });
const tool = (name) => join(site, "node_modules/.bin", name);
/** What the compiler says of the page; nothing where it is content. */
const typed = () => { try { run(tool("tsc"), "--noEmit"); return ""; } catch (error) { return error.stdout; } };

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "hito-package-"));
  site = join(folder, "site");
  cpSync(example, site, { recursive: true, verbatimSymlinks: true });
  const [packed] = JSON.parse(execFileSync("npm", ["pack", "--json", "--pack-destination", folder, join(root, "target/package")], { cwd: folder, encoding: "utf8" }));
  run("npm", "install", "--offline", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", join(folder, packed.filename));
  driver = await browser();
});
after(async () => {
  await driver?.quit();
  if (folder) rmSync(folder, { recursive: true });
});

/** The React page draws what it asks for, follows the page, and tells it what is open. */
async function works(address) {
  await driver.get(address);
  const within = (script) => driver.executeScript(`const root = document.querySelector("hito-timeline")?.shadowRoot; ${script}`);
  await until(driver, () => within("return !!root?.querySelector('.entry') && !root.querySelector('.waiting')"), "the list");
  assert.ok((await within("return Number(root.querySelector('[data-results]').dataset.results)")) > 5);
  await within("root.querySelector('.entry a').click()");
  await until(driver, async () => (await (await one(driver, "output")).getText()) !== "nothing is open", "React hears of the event");
  await driver.executeScript("document.querySelector('main button').click()");
  await until(driver, () => within("return !!root.querySelector('.table')"), "the element follows the attribute");
  assert.deepEqual(await complaints(driver), []);
}

test("the types take the page as it is, and refuse what is wrong", () => {
  assert.equal(typed(), "");
  const path = join(site, "src/App.tsx");
  const text = readFileSync(path, "utf8");
  for (const [right, wrong, said] of [
    ['lang="en"', 'lang="fr"', /Type '"fr"' is not assignable/],
    ['category="treaty"', 'categories="treaty"', /'categories' does not exist/],
    ["detail.event)", "detail.evento)", /'evento' does not exist/],
  ]) {
    assert.ok(text.includes(right));
    writeFileSync(path, text.replace(right, wrong));
    assert.match(typed(), said);
  }
  writeFileSync(path, text);
  const plain = join(site, "src/plain.ts");
  writeFileSync(plain, 'import "hito-timeline";\nconst it = document.querySelector("hito-timeline");\nit?.addEventListener("hito-change", ({ detail }) => { const search: string = detail.search; console.log(search, it.search); });\n');
  assert.equal(typed(), "");
  writeFileSync(plain, 'import "hito-timeline";\nconst it = document.querySelector("hito-timeline");\nit?.addEventListener("hito-change", ({ detail }) => { const search: number = detail.search; console.log(search); });\n');
  assert.match(typed(), /Type 'string' is not assignable to type 'number'/);
  rmSync(plain);
});

test("a page of Vite builds with it, and runs under a strict policy", async () => {
  run(tool("vite"), "build", "--logLevel", "error");
  assert.ok(existsSync(join(site, "dist/hito/hito.js")));
  const server = await serveFolders([["/sub/", join(site, "dist")]], POLICY);
  try { await works(`${server.origin}/sub/`); } finally { await server.close(); }
});

test("the same while it is made", async () => {
  const port = await new Promise((found) => { const probe = createServer().listen(0, "127.0.0.1", () => { const { port } = probe.address(); probe.close(() => found(port)); }); });
  const vite = spawn(tool("vite"), ["--port", `${port}`, "--strictPort", "--host", "127.0.0.1"], { cwd: site, stdio: ["ignore", "pipe", "inherit"] });
  try {
    await new Promise((ready, failed) => {
      vite.stdout.on("data", (text) => { if (`${text}`.includes("Local")) ready(); });
      vite.once("exit", () => failed(new Error("Vite has ended.")));
    });
    await works(`http://127.0.0.1:${port}/`);
  } finally { vite.kill(); }
});

test("the manifest is one by its schema, and names what there is", () => {
  const Ajv = require("ajv");
  const read = (path) => JSON.parse(readFileSync(path, "utf8"));
  const manifest = read(join(root, "package/custom-elements.json"));
  const valid = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(read(require.resolve("custom-elements-manifest/schema.json")));
  assert.ok(valid(manifest), JSON.stringify(valid.errors));
  const [element] = manifest.modules[0].declarations;
  const script = readFileSync(join(root, "src/browser/hito.js"), "utf8");
  const names = JSON.parse(/NAMES = (\[[^\]]*\])/.exec(script)[1]);
  assert.deepEqual(element.attributes.map((it) => it.name).sort(), [...names, "height"].sort());
  const types = readFileSync(join(root, "package/index.d.ts"), "utf8");
  const [, block] = /interface HitoAttributes \{([\s\S]*?)\n\}/.exec(types);
  assert.deepEqual([...block.matchAll(/^ {2}(\w+)\?:/gm)].map(([, name]) => name).sort(), [...names, "height"].sort());
  assert.deepEqual(element.events.map((it) => it.name).sort(), [...types.matchAll(/"(hito-\w+)": CustomEvent/g)].map(([, name]) => name).sort());
  const pack = readFileSync(join(root, "xtask/pack.mjs"), "utf8");
  const [, known] = /\(--\(\?:([^)]*)\)\)/.exec(pack);
  const set = known.split("|").flatMap((name) => (name === "c\\d" ? [...Array(8).keys()].map((n) => `c${n}`) : [name]));
  assert.deepEqual(element.cssProperties.map((it) => it.name.slice(7)).sort(), [...set, "size"].sort());
});

test("its version is the project's", () => {
  const { version } = JSON.parse(readFileSync(join(root, "target/package/package.json"), "utf8"));
  assert.ok(readFileSync(join(root, "Cargo.toml"), "utf8").includes(`\nversion = "${version}"\n`));
});
