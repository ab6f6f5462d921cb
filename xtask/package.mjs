// Leaves a package for npm: the files of `package/`, and the release as it is.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [dist, out] = process.argv.slice(2);
const root = new URL("..", import.meta.url).pathname;
/** What is for a host alone, not for those who have the files. */
const HOST = /\.(br|gz)$|(^|\/)_headers$/;

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
cpSync(join(root, "package"), out, { recursive: true });
cpSync(join(root, "LICENSE"), join(out, "LICENSE"));
cpSync(dist, join(out, "app"), { recursive: true, filter: (name) => !HOST.test(name) });
const [, version] = /^version = "([^"]+)"$/m.exec(readFileSync(join(root, "Cargo.toml"), "utf8"));
const { name, ...rest } = JSON.parse(readFileSync(join(root, "package/package.json"), "utf8"));
writeFileSync(join(out, "package.json"), `${JSON.stringify({ name, version, ...rest }, null, 2)}\n`);
console.log(`${name} ${version} in ${out}`);
