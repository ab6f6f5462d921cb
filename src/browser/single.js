// Starts the app in the one file that holds all of it: its modules, its styles and a timeline.
// Nothing is fetched but what the page itself holds; its policy allows nothing else. The build
// puts the modules' scripts in here.
import * as app from "hito-app";
import * as present from "hito-present";
import * as tools from "hito-tools";

const held = (name) => document.getElementById(`hito-${name}`).textContent;
const address = (text, type) => URL.createObjectURL(new Blob([text], { type }));

/** A module as the page holds it: packed, and written in letters. */
async function bytes(name) {
  const packed = Uint8Array.from(atob(held(name)), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

/** What few readers need, with its style, once each. */
const LATER = { tools: [tools, "paper"], present: [present, "present"], share: [present, "sharing"] };
const started = {};
async function later(name) {
  const [module, sheet] = LATER[name];
  const part = name === "share" ? "present" : name;
  started[part] ??= bytes(part).then((bytes) => module.default({ module_or_path: bytes }));
  await started[part];
  document.querySelector(`style[data-sheet="${sheet}"]`).removeAttribute("media");
  if (name !== "tools") return module;
  // A page that stands alone has no template beside it: it is one.
  return { ...module, save: (file, shown, ask) => module.save(file, shown, ask, ask.includes("format=html") ? address(template(), "text/html") : "") };
}

/** This page without its timeline, and without what has come into it since. */
function template() {
  const page = document.documentElement.cloneNode(true);
  for (const { name } of [...page.attributes]) page.removeAttribute(name);
  page.setAttribute("lang", "en");
  page.setAttribute("data-theme", "auto");
  for (const part of page.children) {
    let between = false;
    for (const node of [...part.childNodes]) {
      if (node.nodeType === Node.COMMENT_NODE) between = !node.data.startsWith(" /");
      else if (between || node.matches?.("body > :not(#app, #start-failed, style, script)")) node.remove();
    }
  }
  page.querySelector("#app").replaceChildren();
  page.querySelectorAll("style[data-sheet]").forEach((sheet) => sheet.setAttribute("media", "not all"));
  return `<!doctype html>\n${page.outerHTML}`;
}

try {
  await app.default({ module_or_path: await bytes("app") });
  app.tools(later);
  app.page(new URL(".", document.baseURI).href, address(held("timeline"), "application/json"), document.documentElement.lang);
} catch (error) {
  // What is written stays, without the tools that will not come.
  document.documentElement.classList.remove("js", "shell");
  document.getElementById("start-failed").hidden = false;
  throw error;
}
