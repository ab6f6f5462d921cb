// The release by Lighthouse, as a phone and as a desktop.
import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";
import { median } from "./measure.mjs";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
/** What the machine that is measured has in common with a reader's: nothing but the browser. */
const FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-dev-shm-usage"];

/** The scores of an address in hundredths, with what is below its best: the middle one of so many runs. */
export async function audit(address, form, runs) {
  const chrome = await launch({ chromePath: "/usr/bin/chromium", chromeFlags: FLAGS });
  try {
    const all = [];
    for (let run = 0; run < runs; run += 1) {
      const flags = { port: chrome.port, logLevel: "silent", output: "json", onlyCategories: CATEGORIES };
      const { lhr } = await lighthouse(address, flags, form === "desktop" ? desktopConfig : undefined);
      if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
      all.push(lhr);
    }
    const score = (lhr, name) => Math.round(lhr.categories[name].score * 100);
    const middle = median(all.map((lhr) => score(lhr, "performance")));
    const lhr = all.find((lhr) => score(lhr, "performance") === middle);
    const metric = (id) => lhr.audits[id].numericValue;
    return {
      form,
      version: lhr.lighthouseVersion,
      scores: Object.fromEntries(CATEGORIES.map((name) => [name, score(lhr, name)])),
      metrics: { fcp: metric("first-contentful-paint"), lcp: metric("largest-contentful-paint"), tbt: metric("total-blocking-time"), cls: metric("cumulative-layout-shift"), si: metric("speed-index") },
      faults: CATEGORIES.flatMap((name) => lhr.categories[name].auditRefs
        .filter(({ id, weight }) => weight && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
        .map(({ id }) => `${name}: ${id} ${lhr.audits[id].displayValue ?? ""}`.trim())),
    };
  } finally { await chrome.kill(); }
}
