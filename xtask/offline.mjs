// Writes into the worker that keeps a release which of its files it keeps.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The release's own files: what is in a folder below is of the timeline that it shows. */
const OWN = /^[^/]+\.(js|css|wasm|webmanifest)$|^icon[^/]*\.svg$/;
/** What the page of its own never asks for. */
const OTHERS = /^(offline|hito|hito-frame|frame)\.js$|^element-/;
/** What few readers need. */
const FEW = /^(split|chunk)-(?!.*(panels|chart))|^(paper|present|share)\.css$/;

/** `hito build` adds the pages and the data, and names the release by what is in all of them. */
export function listFiles(dist) {
  const path = join(dist, "offline.js");
  const own = readdirSync(dist).filter((name) => OWN.test(name) && !OTHERS.test(name)).sort();
  const lists = { __FILES__: own.filter((name) => !FEW.test(name)), __LATER__: own.filter((name) => FEW.test(name)) };
  let text = readFileSync(path, "utf8");
  for (const [word, names] of Object.entries(lists)) {
    const place = new RegExp(`\\[["']${word}["']\\]`);
    if (!place.test(text)) throw new Error(`${path} has no place for ${word}`);
    text = text.replace(place, () => JSON.stringify(names.map((name) => `./${name}`)));
  }
  writeFileSync(path, text);
}
