// How long a keystroke and a click on a facet take in the release, up to the new scene.
import { draw, idle, median } from "./measure.mjs";
import { middle } from "./libraries.mjs";

const WATCH = `(() => {
  let began = null;
  window.scenes = [];
  addEventListener("input", () => { began = performance.now(); }, true);
  new MutationObserver(() => {
    if (began === null) return;
    window.scenes.push(performance.now() - began);
    began = null;
  }).observe(document.querySelector("[data-results]"), { attributes: true, characterData: true, childList: true, subtree: true });
})()`;

/** Milliseconds to the new scene, and of main-thread work, for a keystroke and a click. */
export async function search(browser, origin, library, src) {
  const page = await browser.page();
  await draw(page, `${origin}${library.path}${src}`, library.mark);
  await idle(page);
  await page.value(WATCH);
  const measured = async (inputs) => {
    await page.value("window.scenes.length = 0");
    const before = await page.worked();
    for (const input of inputs) {
      await input();
      await new Promise((done) => setTimeout(done, 150));
    }
    await idle(page);
    const scenes = await page.value("window.scenes");
    return { scene: median(scenes), slowest: Math.max(...scenes), work: ((await page.worked() - before) * 1000) / inputs.length };
  };
  const click = (at) => ["mousePressed", "mouseReleased"].reduce((before, type) => before.then(() => page.tell("Input.dispatchMouseEvent", { type, ...at, button: "left", clickCount: 1 })), Promise.resolve());
  await page.value("document.querySelector('#search').focus()");
  const key = (text) => () => page.tell("Input.dispatchKeyEvent", { type: "char", text });
  const keystroke = await measured([..."reform 42"].map(key));
  await page.value("document.querySelector('#search').select()");
  await page.tell("Input.dispatchKeyEvent", { type: "keyDown", key: "Delete", code: "Delete", windowsVirtualKeyCode: 46 });
  await idle(page);
  await page.value("document.querySelector('[data-facet=category]').open = true");
  const boxes = [0, 1, 2].map((n) => async () => click(await middle(page, `[data-value=c${n}]`)));
  const facet = await measured([...boxes, ...boxes]);
  await page.close();
  return { keystroke, facet };
}

/** Milliseconds that the release takes to read and index a file, and `JSON.parse` for its text. */
export async function reading(browser, origin, library, src, runs) {
  const ours = [];
  const floor = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await browser.page();
    await draw(page, `${origin}${library.path}${src}`, library.mark);
    ours.push(await page.value("(() => { const at = (name) => performance.getEntriesByName(name)[0].startTime; return at('hito:indexed') - at('hito:fetched'); })()"));
    await page.close();
    const blank = await browser.page();
    await draw(blank, `${origin}/peers/blank.html`, "drawn");
    floor.push(await blank.value(`fetch(${JSON.stringify(src)}).then((answer) => answer.text()).then((text) => { const began = performance.now(); window.parsed = JSON.parse(text); return performance.now() - began; })`));
    await blank.close();
  }
  return { ours: median(ours), floor: median(floor) };
}
