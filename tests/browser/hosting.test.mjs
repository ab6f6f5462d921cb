// The release behind a real nginx, set up as `hosting/nginx.conf` says.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { browser, complaints, open } from "./harness.mjs";

const root = new URL("../..", import.meta.url).pathname;
const dist = join(root, "dist");
let nginx, origin, folder, driver;

before(async () => {
  const port = await new Promise((found) => { const probe = createServer().listen(0, "127.0.0.1", () => { const { port } = probe.address(); probe.close(() => found(port)); }); });
  folder = mkdtempSync(join(tmpdir(), "hito-nginx-"));
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`).join(" ");
  // The test's user may be root, whose files the workers of nginx may not read.
  const user = process.getuid() === 0 ? "user root;" : "";
  writeFileSync(join(folder, "nginx.conf"), `daemon off; ${user} pid ${folder}/pid; error_log ${folder}/error.log; events {}
    http { access_log off; ${temporary} server { listen 127.0.0.1:${port}; root ${dist}; include ${root}hosting/nginx.conf; } }`);
  nginx = spawn("nginx", ["-c", join(folder, "nginx.conf"), "-e", join(folder, "error.log")], { stdio: "inherit" });
  origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries++) {
    try { await fetch(origin); break; } catch (error) { if (tries > 200 || nginx.exitCode !== null) throw error; await new Promise(setImmediate); }
  }
  driver = await browser();
});
after(async () => {
  await driver?.quit();
  nginx?.kill();
  if (nginx && nginx.exitCode === null) await new Promise((ended) => nginx.once("exit", ended));
  if (folder) rmSync(folder, { recursive: true });
});

const get = (path, headers = {}) => new Promise((answered, failed) => {
  request(`${origin}${path}`, { headers }, (response) => {
    const parts = [];
    response.on("data", (part) => parts.push(part)).on("end", () => answered({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
  }).on("error", failed).end();
});

test("files are packed, named for good where their name has a number, and of the right type", async () => {
  const names = readdirSync(dist);
  const find = (pattern) => names.find((name) => pattern.test(name));
  const types = {
    "index.html": "text/html", "hito.js": "text/javascript", "first.js": "text/javascript",
    [find(/^hito-app-\w+_bg\.wasm$/)]: "application/wasm", [find(/^style-\w+\.css$/)]: "text/css",
    [find(/^element-\w+\.css$/)]: "text/css", [find(/^hito-app-\w+\.js$/)]: "text/javascript",
  };
  for (const [name, type] of Object.entries(types)) {
    const { status, headers, body } = await get(`/${name}`, { "accept-encoding": "gzip" });
    assert.equal(status, 200, name);
    assert.equal(headers["content-encoding"], "gzip", name);
    assert.ok(headers["content-type"].startsWith(type), `${name}: ${headers["content-type"]}`);
    assert.ok(gunzipSync(body).equals(readFileSync(join(dist, name))), name);
    const numbered = /-[0-9a-f]{16}/.test(name);
    assert.equal(headers["cache-control"], numbered ? "public, max-age=31536000, immutable" : "no-cache", name);
    assert.equal(headers["access-control-allow-origin"], "*", name);
  }
  const again = await get("/hito.js", { "if-modified-since": (await get("/hito.js")).headers["last-modified"] });
  assert.equal(again.status, 304);
  assert.equal((await get("/nowhere.html")).status, 404);
});

test("the app runs there, in both languages", async () => {
  for (const path of ["/", "/es/"]) await open(driver, `${origin}${path}`);
  assert.deepEqual(await complaints(driver), []);
});

test("the three examples ask for the same", () => {
  const policy = (name) => /default-src[^"\n]*/.exec(readFileSync(join(root, "hosting", name), "utf8"))[0];
  assert.equal(policy("_headers"), policy("nginx.conf"));
  assert.equal(policy("htaccess"), policy("nginx.conf"));
});
