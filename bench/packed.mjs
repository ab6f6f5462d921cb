// Sends the release and the peers as a good host does: packed with brotli, and what is named by its
// content kept for good.
import { brotliCompressSync, constants } from "node:zlib";

const NUMBERED = /-[0-9a-f]{15,16}(_bg)?\.\w+$/;
const PACKED = /\.(html|js|mjs|css|wasm|svg|json|webmanifest|jsonld)$/;

const kept = new Map();
/** Bytes packed with brotli, once. */
function pack(path, bytes) {
  if (!kept.has(path)) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    kept.set(path, brotliCompressSync(bytes, { params }));
  }
  return kept.get(path);
}

/** How the server dresses a file. */
export function packed(response, { path, name, bytes }) {
  response.setHeader("vary", "accept-encoding");
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("cache-control", NUMBERED.test(name) || path.startsWith("/npm/") ? "public, max-age=31536000, immutable" : "no-cache");
  if (!PACKED.test(name)) return bytes;
  response.setHeader("content-encoding", "br");
  return pack(path, bytes);
}
