// A headless Chromium, driven by the DevTools protocol over two pipes.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions", "--disable-dev-shm-usage", "--disable-background-timer-throttling", "--disable-renderer-backgrounding", "--window-size=1280,800", "--remote-debugging-pipe"];

/** Starts a browser. */
export async function chromium() {
  const profile = mkdtempSync(join(tmpdir(), "hito-bench-"));
  const child = spawn("chromium", [...FLAGS, `--user-data-dir=${profile}`, "about:blank"], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
  const [, , , input, output] = child.stdio;
  const waiting = new Map();
  const listeners = new Set();
  let last = 0;
  let rest = "";
  output.setEncoding("utf8");
  output.on("data", (text) => {
    const messages = (rest + text).split("\0");
    rest = messages.pop();
    for (const message of messages.map((message) => JSON.parse(message))) {
      const done = waiting.get(message.id);
      waiting.delete(message.id);
      if (done) message.error ? done.no(new Error(`${done.method}: ${message.error.message}`)) : done.yes(message.result);
      else listeners.forEach((listen) => listen(message));
    }
  });
  const ended = new Promise((yes) => child.once("exit", yes));
  ended.then(() => waiting.forEach((done) => done.no(new Error("The browser has ended."))));
  const send = (method, params = {}, sessionId = undefined) => new Promise((yes, no) => {
    waiting.set((last += 1), { yes, no, method });
    input.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
  });
  return {
    version: (await send("Browser.getVersion")).product,
    page: () => page(send, listeners),
    close: async () => {
      send("Browser.close").catch(() => {});
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A page with a cache, a store and a history of its own. */
async function page(send, listeners) {
  const { browserContextId } = await send("Target.createBrowserContext");
  const { targetId } = await send("Target.createTarget", { url: "about:blank", browserContextId, width: 1280, height: 800 });
  const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
  const tell = (method, params) => send(method, params, sessionId);
  await Promise.all(["Page.enable", "Runtime.enable", "Performance.enable", "HeapProfiler.enable"].map((method) => tell(method)));
  await tell("Emulation.setDeviceMetricsOverride", { width: 1280, height: 800, deviceScaleFactor: 1, mobile: false });
  const errors = [];
  const listen = (message) => {
    if (message.sessionId !== sessionId) return;
    if (message.method === "Runtime.exceptionThrown") errors.push(message.params.exceptionDetails.exception?.description ?? message.params.exceptionDetails.text);
  };
  listeners.add(listen);
  return {
    tell,
    errors,
    /** The value of an expression in the page; waits for a promise. */
    async value(expression) {
      const { result, exceptionDetails } = await tell("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    /** Seconds that the main thread has worked so far. */
    async worked() {
      const { metrics } = await tell("Performance.getMetrics");
      return metrics.find((metric) => metric.name === "TaskDuration").value;
    },
    async close() {
      listeners.delete(listen);
      await send("Target.disposeBrowserContext", { browserContextId }).catch(() => {});
    },
  };
}
