// Leaves each file of a release packed beside it, for servers that send what is there.
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const dist = process.argv[2];
const packed = /\.(html|js|css|wasm|svg|json|jsonld|webmanifest)$/;
const names = readdirSync(dist, { recursive: true });
const all = names.map((name) => join(dist, name));
all.filter((name) => /\.(br|gz)$/.test(name)).forEach((name) => rmSync(name));
for (const name of all.filter((name) => packed.test(name))) {
  const bytes = readFileSync(name);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const small = { br: brotliCompressSync(bytes, { params }), gz: gzipSync(bytes, { level: 9 }) };
  for (const [end, packed] of Object.entries(small)) {
    if (packed.length < bytes.length) writeFileSync(`${name}.${end}`, packed);
  }
}
