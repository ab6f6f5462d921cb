// Leaves each file of a release packed beside it, for servers that send what is there.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const dist = process.argv[2];
const packed = /\.(html|js|css|wasm|svg|json|jsonld|webmanifest)$/;
const names = readdirSync(dist, { recursive: true });
const all = names.map((name) => join(dist, name));
all.filter((name) => /\.(br|gz)$/.test(name)).forEach((name) => rmSync(name));
nameFiles();
for (const name of all.filter((name) => packed.test(name))) {
  const bytes = readFileSync(name);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const small = { br: brotliCompressSync(bytes, { params }), gz: gzipSync(bytes, { level: 9 }) };
  for (const [end, packed] of Object.entries(small)) {
    if (packed.length < bytes.length) writeFileSync(`${name}.${end}`, packed);
  }
}

/** Writes into the worker that keeps a release what belongs to it: all that the page needs, and
 * apart from it what few readers need. */
function nameFiles() {
  const path = join(dist, "offline.js");
  const text = readFileSync(path, "utf8");
  const kept = /\.(html|js|css|wasm|json|webmanifest)$|^icon.*\.svg$/;
  const few = /^(split|chunk)-(?!.*(panels|chart))|^(paper|present|share)\.css$/;
  const there = names.filter((name) => kept.test(name) && !/^(offline|hito|hito-frame|frame)\.js$|^single\.html$|^element-|schema/.test(name)).sort();
  const [files, later] = [there.filter((name) => !few.test(name)), there.filter((name) => few.test(name))];
  const hash = createHash("sha256");
  there.forEach((name) => hash.update(name).update(readFileSync(join(dist, name))));
  const paths = (names) => JSON.stringify(names.map((name) => `./${name.replace(/(^|\/)index\.html$/, "$1")}`));
  const list = (text, word, names) => text.replace(new RegExp(`\\[["']${word}["']\\]`), () => paths(names));
  writeFileSync(path, list(list(text.replace("__RELEASE__", hash.digest("hex").slice(0, 16)), "__FILES__", files), "__LATER__", later));
}
