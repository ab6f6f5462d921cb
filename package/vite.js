// For Vite: serves the files of the app under `hito/` while a site is made, and writes them there
// when it is built. Vite leaves them as they are, so that their names and places fit together.
import { createReadStream, cpSync, statSync } from "node:fs";
import { extname, join, normalize, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { FOLDER } from "./index.js";

const APP = fileURLToPath(new URL("app", import.meta.url));
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".svg": "image/svg+xml", ".png": "image/png", ".json": "application/json", ".jsonld": "application/ld+json", ".webmanifest": "application/manifest+json" };

export default function hito() {
  let config;
  return {
    name: "hito-timeline",
    configResolved(resolved) { config = resolved; },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url, "http://here");
        const under = `${config.base.replace(/^\.?\/?/, "/")}${FOLDER}`;
        if (!pathname.startsWith(under)) return next();
        const name = decodeURIComponent(pathname.slice(under.length)).replace(/(^|\/)$/, "$1index.html");
        const file = normalize(join(APP, name));
        if (!file.startsWith(APP + sep) || !statSync(file, { throwIfNoEntry: false })?.isFile()) return next();
        response.setHeader("content-type", TYPES[extname(file)] ?? "application/octet-stream");
        createReadStream(file).pipe(response);
      });
    },
    writeBundle() {
      // Pages that are rendered on a server need no files of a browser.
      if (config.build.ssr) return;
      cpSync(APP, join(resolve(config.root, config.build.outDir), FOLDER), { recursive: true });
    },
  };
}
