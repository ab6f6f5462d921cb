// A copy of the release with a file of forty events, for `hito build` to write pages for.
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { file } from "./events.mjs";

export const COUNT = 40;
export const FORTY = new URL("../target/bench/forty", import.meta.url).pathname;

if (process.argv[1] === new URL(import.meta.url).pathname) {
  rmSync(FORTY, { recursive: true, force: true });
  mkdirSync(FORTY, { recursive: true });
  cpSync(new URL("../dist", import.meta.url).pathname, FORTY, { recursive: true, filter: (name) => !/\.(br|gz)$/.test(name) });
  writeFileSync(join(FORTY, "events.json"), file(COUNT));
}
