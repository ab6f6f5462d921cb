// Serves the release, the peers' files, and the made-up events.
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { file } from "./events.mjs";
import { FORTY } from "./forty.mjs";

const here = new URL(".", import.meta.url).pathname;
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".cjs": "text/javascript", ".mjs": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".svg": "image/svg+xml", ".json": "application/json", ".webmanifest": "application/manifest+json", ".png": "image/png", ".woff": "font/woff", ".woff2": "font/woff2" };
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: https:; connect-src 'self'; manifest-src 'self'; require-trusted-types-for 'script'";

/** Which folder an address is in, for each beginning of an address. */
const FOLDERS = [["/npm/", join(here, "node_modules")], ["/peers/", join(here, "peers")], ["/forty/", FORTY], ["/", join(here, "../dist")]];

/** What is measured is fetched anew by everyone. */
const plain = (response, { bytes }) => {
  response.setHeader("cache-control", "no-store");
  return bytes;
};

/** Starts the server. `sent` tells which files were asked for since the last call, with their bytes as
 * they were sent, the events not among them. `dress` sets what headers it likes for a file, by its
 * path, its name and whether it is one of the peers', and gives its bytes as they are sent. */
export async function serve(dress = plain) {
  let asked = new Map();
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://here").pathname));
    if (path === "/robots.txt") return response.end("User-agent: *\nAllow: /\n");
    const events = /^\/events\/(\d+)\.json$/.exec(path);
    const [start, folder] = FOLDERS.find(([start]) => path.startsWith(start));
    const name = events ? path : join(folder, path.slice(start.length), path.endsWith("/") ? "index.html" : "");
    if (!events && !(existsSync(name) && statSync(name).isFile())) return response.writeHead(404).end();
    const ours = start === "/" || start === "/forty/";
    const bytes = dress(response, { path, name, ours, bytes: events ? file(Number(events[1])) : readFileSync(name) });
    if (!events) asked.set(path, bytes);
    if (ours) response.setHeader("content-security-policy", POLICY);
    response.setHeader("content-type", TYPES[extname(name)] ?? "application/octet-stream");
    response.setHeader("content-length", bytes.length);
    response.end(bytes);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    sent: () => { const files = asked; asked = new Map(); return files; },
    close: () => new Promise((end) => { server.closeAllConnections(); server.close(end); }),
  };
}
