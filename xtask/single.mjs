// Makes the template of the one file that holds the whole app: `single.html` in the release.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { buildSync, transformSync } from "esbuild";

const source = (name) => fileURLToPath(new URL(`../src/browser/${name}`, import.meta.url));

/** `names` are those of the release's files: `style` and `app` of styles, `script` and `module` of
 * the app itself. */
export function single(dist, target, names) {
  const text = (name) => readFileSync(join(dist, name), "utf8");
  const packed = (name) => gzipSync(readFileSync(join(dist, name)), { level: 9 }).toString("base64");
  const alias = { "hito-app": names.script, "hito-present": "hito-present.js", "hito-tools": "hito-tools.js" };
  const from = Object.fromEntries(Object.entries(alias).map(([name, file]) => [name, join(process.cwd(), dist, file)]));
  const { outputFiles: [script] } = buildSync({ entryPoints: [source("single.js")], bundle: true, minify: true, format: "esm", charset: "utf8", target, alias: from, write: false, logLevel: "error" });
  const icon = `data:image/svg+xml;base64,${Buffer.from(text("icon.svg")).toString("base64")}`;
  const parts = {
    FIRST: transformSync(readFileSync(source("single-first.js"), "utf8"), { minify: true, target }).code.trim(), SCRIPT: script.text.trim(),
    STYLE: text(names.style).trim(), PAPER: text("paper.css").trim(), PRESENT: text("present.css").trim(), SHARE: text("share.css").trim(), APP_STYLE: text(names.app).trim(),
    ICON: icon, APP_MODULE: packed(names.module), TOOLS_MODULE: packed("hito-tools_bg.wasm"), PRESENT_MODULE: packed("hito-present_bg.wasm"),
  };
  for (const [name, part] of Object.entries(parts)) {
    if (/<\/(script|style)|<!--/i.test(part)) throw new Error(`${name} would end the element that holds it`);
  }
  const hash = (name) => `'sha256-${createHash("sha256").update(parts[name]).digest("base64")}'`;
  const hashes = (...names) => names.map(hash).join(" ");
  parts.POLICY = [
    "default-src 'none'", `script-src ${hashes("FIRST", "SCRIPT")} 'wasm-unsafe-eval'`, `style-src ${hashes("STYLE", "PAPER", "PRESENT", "SHARE", "APP_STYLE")}`,
    // What the page holds itself; and a picture of another site, once the reader asks for it.
    "connect-src blob:", "img-src data: https:", "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'",
  ].join("; ");
  const page = readFileSync(source("single.html"), "utf8").replace(/__([A-Z_]+)__/g, (_, name) => parts[name]);
  writeFileSync(join(dist, "single.html"), page);
}
