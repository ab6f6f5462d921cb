// Makes the template of the one file that holds the whole app: `single.html` in the release.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { transformSync } from "esbuild";
import { bundled, partsIn } from "./parts.mjs";

const source = (name) => fileURLToPath(new URL(`../src/browser/${name}`, import.meta.url));

/** `parts` is the folder of the app's parts; `names` are those of the release's files: `style` and
 * `app` of styles, `module` of the app itself. */
export function single(dist, parts, target, names) {
  const text = (name) => readFileSync(join(dist, name), "utf8");
  const packed = (path) => gzipSync(readFileSync(path), { level: 9 }).toString("base64");
  const held = partsIn(parts);
  const script = bundled(parts, { entry: source("single.js"), part: source("single-part.js"), names: Object.fromEntries(held.map((name) => [name, name])), charset: "utf8", target });
  const icon = `data:image/svg+xml;base64,${Buffer.from(text("icon.svg")).toString("base64")}`;
  const texts = {
    FIRST: transformSync(readFileSync(source("single-first.js"), "utf8"), { minify: true, target }).code.trim(), SCRIPT: script.trim(),
    STYLE: text(names.style).trim(), PAPER: text("paper.css").trim(), PRESENT: text("present.css").trim(), SHARE: text("share.css").trim(), APP_STYLE: text(names.app).trim(),
    ICON: icon, APP_MODULE: packed(join(dist, names.module)),
    PARTS: held.map((name) => `<script type="text/plain" id="hito-${name}">${packed(join(parts, `${name}.wasm`))}</script>`).join("\n"),
  };
  for (const [name, part] of Object.entries(texts)) {
    if (name !== "PARTS" && /<\/(script|style)|<!--/i.test(part)) throw new Error(`${name} would end the element that holds it`);
  }
  const hash = (name) => `'sha256-${createHash("sha256").update(texts[name]).digest("base64")}'`;
  const hashes = (...names) => names.map(hash).join(" ");
  texts.POLICY = [
    "default-src 'none'", `script-src ${hashes("FIRST", "SCRIPT")} 'wasm-unsafe-eval'`, `style-src ${hashes("STYLE", "PAPER", "PRESENT", "SHARE", "APP_STYLE")}`,
    // What the page holds itself; and a picture of another site, once the reader asks for it.
    "connect-src blob:", "img-src data: https:", "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'",
  ].join("; ");
  const page = readFileSync(source("single.html"), "utf8").replace(/__([A-Z_]+)__/g, (_, name) => texts[name]);
  writeFileSync(join(dist, "single.html"), page);
}
