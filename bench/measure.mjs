// Measuring one library with one file: from the navigation to the last input.
import { middle } from "./libraries.mjs";

export const PATIENCE = 60_000;
const sleep = (millis) => new Promise((done) => setTimeout(done, millis));
export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Runs in the page before anything else: long tasks, layout shifts, the memory of a module. */
const WATCH = `(() => {
  const seen = window.seen = { tasks: [], shift: 0, memory: null };
  new PerformanceObserver((list) => list.getEntries().forEach((task) => seen.tasks.push([task.startTime, task.duration]))).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => list.getEntries().forEach((shift) => { seen.shift += shift.value; })).observe({ type: "layout-shift", buffered: true });
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await real.apply(WebAssembly, given);
      // The parts of an app take the memory of the first.
      seen.memory ??= Object.values((made.instance ?? made).exports).find((thing) => thing instanceof WebAssembly.Memory);
      return made;
    };
  }
})()`;

/** Waits until the main thread rests. */
export async function idle(page, most = 20_000) {
  const end = Date.now() + most;
  for (let calm = 0, before = await page.worked(); calm < 2 && Date.now() < end;) {
    await sleep(120);
    const now = await page.worked();
    calm = now - before < 0.008 ? calm + 1 : 0;
    before = now;
  }
}

/** Opens an address; milliseconds from the navigation to the mark, or null after a minute. */
export async function draw(page, address, mark) {
  await page.tell("Page.addScriptToEvaluateOnNewDocument", { source: WATCH });
  page.tell("Page.navigate", { url: address }).catch(() => {});
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    // A page that is busy does not answer: the clock goes on without it.
    const at = await Promise.race([page.value(`performance.getEntriesByName(${JSON.stringify(mark)})[0]?.startTime ?? null`).catch(() => null), sleep(end - Date.now())]);
    if (typeof at === "number") return at <= PATIENCE ? at : null;
    await sleep(20);
  }
  return null;
}

/** Milliseconds of work on the main thread for one input: `most` inputs, or as many as five seconds take. */
export async function work(page, at, input, most) {
  await idle(page);
  await input.begin?.(page, at);
  await sleep(50);
  const before = await page.worked();
  const end = Date.now() + 5000;
  let n = 0;
  for (; n < most && Date.now() < end; n += 1) {
    await input.step(page, at, n);
    await sleep(50);
  }
  await idle(page, 5000);
  const after = await page.worked();
  await input.end?.(page, at);
  return ((after - before) * 1000) / n;
}

/** The intervals between frames while inputs come sixty times a second, in milliseconds. */
async function frames(page, at, input, inputs) {
  await idle(page);
  await input.begin?.(page, at);
  await page.value(`(() => { const frames = window.frameTimes = []; const tick = (now) => { frames.push(now); if (window.frameTimes === frames) requestAnimationFrame(tick); }; requestAnimationFrame(tick); })()`);
  const end = Date.now() + 5000;
  let open = 0;
  for (let n = 0; n < inputs && Date.now() < end; n += 1) {
    open += 1;
    input.step(page, at, n).catch(() => {}).finally(() => { open -= 1; });
    do await sleep(16); while (open > 2 && Date.now() < end);
  }
  while (open > 0 && Date.now() < end + 10_000) await sleep(10);
  const times = await page.value("(() => { const times = window.frameTimes; window.frameTimes = null; return times; })()");
  await input.end?.(page, at);
  return times.slice(1).map((time, n) => time - times[n]);
}

/** Elements in the document, and mebibytes of JavaScript and WebAssembly that are in use. */
async function held(page) {
  await page.tell("HeapProfiler.collectGarbage");
  const { usedSize } = await page.tell("Runtime.getHeapUsage");
  const wasm = await page.value("window.seen.memory?.buffer.byteLength ?? 0");
  return { elements: await page.value("document.querySelectorAll('*').length"), heap: (usedSize + wasm) / 2 ** 20 };
}

/** All figures of a library with a file. */
export async function figures(browser, origin, library, src, { runs, inputs }) {
  const drawn = [];
  let page;
  for (let run = 0; run < runs; run += 1) {
    await page?.close();
    page = await browser.page();
    const at = await draw(page, `${origin}${library.path}${src}`, library.mark);
    if (at === null) break;
    drawn.push(at);
    // What takes long differs less from run to run.
    if (at > 5000) break;
  }
  if (!drawn.length) {
    await page.close();
    return { drawn: null };
  }
  await idle(page);
  const result = { drawn: median(drawn), runs: drawn.length, ...(await held(page)) };
  result.loading = await page.value("(() => { const paint = performance.getEntriesByName('first-paint')[0]?.startTime ?? 0; return Math.max(0, ...window.seen.tasks.filter(([start]) => start > paint).map(([, length]) => length)); })()");
  result.shift = await page.value("window.seen.shift");
  const at = library.at ?? await middle(page, library.surface);
  const every = [];
  for (const name of ["zoom", "pan"]) {
    const input = library[name];
    if (!input) continue;
    result[name] = await work(page, at, input, inputs);
    every.push(...(await frames(page, at, input, inputs * 3)));
  }
  every.sort((a, b) => a - b);
  result.p95 = every[Math.floor(every.length * 0.95)];
  result.longest = every.at(-1);
  const after = await held(page);
  result.elements = Math.max(result.elements, after.elements);
  result.heap = Math.max(result.heap, after.heap);
  result.errors = page.errors;
  await page.close();
  return result;
}
