// A presentation and its speaker's window, looked at from outside, in any engine.
import { Key } from "selenium-webdriver";
import { until } from "./harness.mjs";

/** What a test asks of the presentation in the present window. */
export async function show(driver) {
  const main = await driver.getWindowHandle();
  const press = (...keys) => driver.actions().sendKeys(...keys).perform();
  /** Where the show is; nothing where there is none. */
  const here = () => driver.executeScript(`const show = document.querySelector("dialog.present[open] .show");
    return show && { at: Number(show.querySelector("[data-place]").dataset.place), slide: show.querySelector("[data-slide]")?.dataset.slide ?? null, mode: show.dataset.mode, count: Number(show.querySelector("progress").max) }`);
  return {
    here,
    at: (wanted) => until(driver, async () => { const now = await here(); return now?.at === wanted && now; }, `slide ${wanted}`),
    /** Opens the speaker's window; how something is done there. */
    async desk() {
      await press("s");
      const notes = await until(driver, async () => {
        // WebKit blocks a window that is asked for while the page goes into full screen, and the
        // page says so: then it is asked for again.
        if ((await here())?.mode === "mode-panel") await press(Key.ESCAPE, "s");
        return (await driver.getAllWindowHandles()).find((it) => it !== main);
      }, "the speaker's window");
      return async (run) => { await driver.switchTo().window(notes); try { return await run(); } finally { await driver.switchTo().window(main); } };
    },
  };
}
