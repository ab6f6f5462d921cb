// A page whose style spares nothing, for elements that must not mind.

export const HOSTILE = `
  * { all: unset !important; box-sizing: content-box !important; font: 40px/3 fantasy !important; color: red !important; letter-spacing: 1em !important; direction: rtl !important; }
  html, body { display: block !important; } body { margin: 8px !important; }
  html { font-size: 200px !important; --ink: red; --paper: lime; --rem: 99px; }
  .page, .bar, .head, .entry, h1, a, button { background: red !important; position: fixed !important; width: 3px !important; }`;

/** An answer with a page of someone else's. */
export const page = (body, head = "") => (response) => {
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.end(`<!doctype html><html lang="en"><head><title>A page</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`);
};
/** An answer with the style of that page. */
export const style = (response) => { response.setHeader("content-type", "text/css"); response.end(HOSTILE); };

/** How parts of an element's shadow tree look: a script with `root` for the tree. */
export const LOOK = `
  const of = (selector) => { const it = root.querySelector(selector), s = getComputedStyle(it), b = it.getBoundingClientRect(); return [s.fontSize, s.fontFamily, s.color, s.letterSpacing, s.direction, s.boxSizing, s.position, s.display, Math.round(b.height)]; };
  return ["h1", ".bar", "button", "#search", ".results", ".summary"].map(of);`;
/** How a text of the page looks, and how it looks by that style. */
export const MINE = "const s = getComputedStyle(document.getElementById('mine')); return [s.fontSize, s.color, s.letterSpacing]";
export const AS_WRITTEN = ["40px", "rgb(255, 0, 0)", "40px"];
