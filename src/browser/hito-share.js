// The dialog to share: its module, and beside it the element that its preview shows.
import start, { share as open } from "./hito-present.js";

export default () => start();

/** Shares what `address` shows; without the element the preview shows a link. */
export function share(...asked) {
  import("./hito.js").catch(() => {});
  return open(...asked);
}
