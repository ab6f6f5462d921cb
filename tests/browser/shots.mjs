// Pictures of the release in every state worth looking at; the README's is the first.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { browser, complaints, open, serve } from "./harness.mjs";

const folder = process.argv[2] ?? "target/shots";
const docs = new URL("../../docs/", import.meta.url).pathname;
[folder, docs].forEach((path) => mkdirSync(path, { recursive: true }));
const server = await serve();
const sizes = { wide: [1280, 800], phone: [390, 844] };
const states = { start: "", detail: "&event=palermo-published", list: "&view=list", narrow: "&category=law&window=2005/2014" };
for (const [size, [width, height]] of Object.entries(sizes)) {
  const driver = await browser({ width, height });
  for (const lang of ["en", "es"]) for (const theme of ["light", "dark"]) for (const [name, more] of Object.entries(states)) {
    await open(driver, `${server.origin}/?lang=${lang}&theme=${theme}${more}`);
    const picture = await driver.takeScreenshot();
    writeFileSync(join(folder, `${size}-${lang}-${theme}-${name}.png`), picture, "base64");
    if (`${size}-${lang}-${theme}-${name}` === "wide-en-light-start") writeFileSync(join(docs, "screenshot.png"), picture, "base64");
  }
  console.log(size, await complaints(driver));
  await driver.quit();
}
await server.close();
